// Reads and writes the records that the site stores in this browser. What is read may be damaged, or may come from another
// page of the same host, so every reader gets an object, with entries of the form that it names.

/**
 * The record of this key without the entries for which `isEntry` is false. Empty for a value that is not an object, and in a browser
 * that forbids storage.
 * @template T
 * @param {string} key
 * @param {(value: any, name: string) => value is T} isEntry
 * @returns {Record<string, T>}
 */
export function stored(key, isEntry) {
  return Object.fromEntries(Object.entries(storedObject(key)).filter(([name, value]) => isEntry(value, name)));
}

/** The record of this key as it is. @returns {Record<string, any>} */
export function storedObject(/** @type {string} */ key) {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? "{}");
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Stores a record. Returns false where the browser stores nothing: in a private window, or where there is no room. */
export function store(/** @type {string} */ key, /** @type {object} */ record) {
  try {
    localStorage.setItem(key, JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

export const isObject = (/** @type {any} */ value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
