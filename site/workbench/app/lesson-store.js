// The reader's tries at refuting wrong programs, stored in this browser only, in the form of `.grade/lessons.json` of a course
// folder: {"mse/mse__sum": [["2026-01-31T09:30:00+00:00", "again"]]}.

import { store, storedObject } from "../../assets/stored.js";

const KEY = "dlgrade:lessons:1"; // a record of another form gets another number, and old records are ignored
const MAX_TRIES = 100; // at most so many tries of one program are stored
const GRADES = ["again", "hard", "good"];
const NAME = /^\w{1,80}\/\w{1,200}$/;

/** @typedef {Record<string, [string, string][]>} Tries */

/** All stored tries; empty for a record of another form, or in a browser that forbids storage. @returns {Tries} */
export function lessonTries() {
  return readTries(storedObject(KEY));
}

/** The tries in a record, without those of a wrong form. @returns {Tries} */
export function readTries(record) {
  const isTry = (each) => Array.isArray(each) && Number.isFinite(Date.parse(each[0])) && GRADES.includes(each[1]);
  const entries = Object.entries(record ?? {}).filter(([name, tries]) => NAME.test(name) && Array.isArray(tries));
  return Object.fromEntries(entries.map(([name, tries]) => [name, tries.filter(isTry).slice(-MAX_TRIES)]));
}

/** Replaces the stored tries of some programs. Returns false where the browser stores nothing. */
export function keepTries(/** @type {Tries} */ changed) {
  return store(KEY, { ...lessonTries(), ...changed });
}

/** Notes a mistake that was named in the reader's own code as a failed try, so that it comes back as a lesson. One
 * that is named again before it was refuted is the same one. */
export function noteMistakes(/** @type {string} */ slug, /** @type {string[]} */ names) {
  const tries = lessonTries();
  const now = new Date().toISOString().replace(/\.\d+Z$/, "+00:00");
  for (const name of names.map((each) => `${slug}/${each}`)) {
    const made = tries[name] ?? [];
    if (NAME.test(name) && made.at(-1)?.[1] !== "again") keepTries({ [name]: [...made, [now, "again"]] });
  }
}
