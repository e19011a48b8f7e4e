// How the reader did with wrong programs, kept in this browser only, in the form of `.grade/lessons.json` of a course
// folder: {"mse/mse__sum": [["2026-01-31T09:30:00+00:00", "again"]]}.

const KEY = "dlgrade:lessons:1"; // another form of the record gets another number, and old ones are left unread
const MAX_TRIES = 100; // of one program
const GRADES = ["again", "hard", "good"];
const NAME = /^\w{1,80}\/\w{1,200}$/;

/** @typedef {Record<string, [string, string][]>} Tries */

/** Everything that is kept; a record that is not ours, or a browser that forbids storage, reads as empty. @returns {Tries} */
export function lessonTries() {
  try {
    return readTries(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    return {};
  }
}

/** The tries of the right form in such a record. @returns {Tries} */
export function readTries(record) {
  const isTry = (each) => Array.isArray(each) && Number.isFinite(Date.parse(each[0])) && GRADES.includes(each[1]);
  const entries = Object.entries(record ?? {}).filter(([name, tries]) => NAME.test(name) && Array.isArray(tries));
  return Object.fromEntries(entries.map(([name, tries]) => [name, tries.filter(isTry).slice(-MAX_TRIES)]));
}

/** Puts the tries of some programs in the place of what was kept. False where the browser keeps nothing. */
export function keepTries(/** @type {Tries} */ changed) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...lessonTries(), ...changed }));
    return true;
  } catch {
    return false;
  }
}

/** A mistake that was named in the reader's own code comes back as a lesson, as one that they did not refute does. One
 * that is named again before it was refuted is the same one. */
export function noteMistakes(/** @type {string} */ slug, /** @type {string[]} */ names) {
  const tries = lessonTries();
  const now = new Date().toISOString().replace(/\.\d+Z$/, "+00:00");
  for (const name of names.map((each) => `${slug}/${each}`)) {
    const made = tries[name] ?? [];
    if (NAME.test(name) && made.at(-1)?.[1] !== "again") keepTries({ [name]: [...made, [now, "again"]] });
  }
}
