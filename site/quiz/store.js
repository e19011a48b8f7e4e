// This reader's answers, stored in this browser only: {id: {print, right, shown, tries, answer}}.

import { isObject, store, stored } from "../assets/stored.js";

const KEY = "dlgrade:quiz";

/** @typedef {{print: string, right?: boolean, shown?: boolean, tries?: number, answer?: any}} Answered */

/** Only the form of `answer` is not known here; its kind reads it. @returns {record is Answered} */
const isAnswered = (/** @type {any} */ record) =>
  isObject(record) &&
  typeof record.print === "string" &&
  ["boolean", "undefined"].includes(typeof record.right) &&
  ["boolean", "undefined"].includes(typeof record.shown) &&
  (record.tries === undefined || (Number.isInteger(record.tries) && record.tries >= 0));

/** All records; empty where the browser forbids storage, or where they cannot be read. */
export function records() {
  return stored(KEY, isAnswered);
}

/** The record of a question, unless the question has changed since. */
export function recall(/** @type {string} */ id, /** @type {string} */ print) {
  const record = records()[id];
  return record?.print === print ? record : undefined;
}

/** Stores a question's record, or removes it when `record` is undefined, and dispatches "dlgrade:quiz". */
export function keep(/** @type {string} */ id, /** @type {Answered | undefined} */ record) {
  keepAll({ [id]: record });
}

/** Stores or removes several records with one write. Returns false where the browser stores nothing: the quiz works, and the
 * progress is lost with the page. */
export function keepAll(/** @type {{[id: string]: Answered | undefined}} */ changed) {
  const now = Object.fromEntries(Object.entries({ ...records(), ...changed }).filter(([, record]) => record));
  const isKept = store(KEY, now);
  document.dispatchEvent(new CustomEvent("dlgrade:quiz", { detail: now }));
  return isKept;
}
