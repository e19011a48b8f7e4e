// What this reader has answered, kept in this browser only: {id: {print, right, shown, tries, answer}}.

const KEY = "dlgrade:quiz";

/** Everything recorded; a browser that forbids storage, or a record that cannot be read, is empty. */
export function records() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

/** The record of a question, unless the question has changed since. */
export function recall(id, print) {
  const record = records()[id];
  return record?.print === print ? record : undefined;
}

/** Records a question, or forgets it when `record` is undefined, and tells the page ("dlgrade:quiz"). */
export function keep(id, record) {
  const now = records();
  if (record) now[id] = record;
  else delete now[id];
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Private windows: the quiz works, only the progress is lost with the page.
  }
  document.dispatchEvent(new CustomEvent("dlgrade:quiz", { detail: now }));
}
