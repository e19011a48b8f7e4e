// A reader's work on each exercise, stored in this browser only:
// {code, saved, scratch, examples, checked, reply, hints, before}. `saved` is when `code` was written, in milliseconds; `reply` is the reply to the last check, of the source `checked`;
// `before` is the code that a reset or an import has replaced.

import { isObject, store, storedObject } from "../../assets/stored.js";

const VERSION = 1; // a record of another form gets another number, and old records are ignored
const PREFIX = `dlgrade:work:${VERSION}:`;
const MAX_TEXT = 200_000; // characters of one source
const FIRST = Date.UTC(1980, 0, 2); // an archive knows no time before 1980
const TEXTS = ["code", "scratch", "examples", "checked", "before"];

/**
 * @typedef {{code?: string, saved?: number, scratch?: string, examples?: string, checked?: string, before?: string, hints?: number, reply?: any}} Work
 */

/** The stored work on an exercise; empty for a record of another form, or in a browser that forbids storage. */
export function recall(slug) {
  return readable(storedObject(PREFIX + slug));
}

/** @returns {Work} the fields that have the right type; `reply` is validated where it is drawn */
function readable(record) {
  /** @type {Work} */
  const work = {};
  for (const name of TEXTS) {
    if (typeof record[name] === "string" && record[name].length <= MAX_TEXT) work[name] = record[name];
  }
  if (record.saved > FIRST && record.saved <= Date.now()) work.saved = record.saved;
  if (Number.isInteger(record.hints) && record.hints >= 0) work.hints = record.hints;
  if (isObject(record.reply)) work.reply = record.reply;
  return work;
}

/**
 * Adds `changes` to the stored work; undefined removes a field. New code is saved now, unless the changes say otherwise.
 * Returns false where the browser stores nothing.
 */
export function keep(slug, changes) {
  const work = recall(slug);
  const saved = changes.code === undefined || changes.code === work.code ? work.saved : Date.now();
  return store(PREFIX + slug, { ...work, saved, ...changes }); // if false, the workbench goes on and says so
}

/** The exercises with stored work. */
export function kept() {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
  } catch {
    return [];
  }
}
