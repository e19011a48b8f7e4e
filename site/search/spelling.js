// Names and queries as keys that can be compared: their words in one form, and the letters that are typed for them.

import { withoutEnding } from "./endings.js";
import { jamo, letters } from "./hangul.js";
import { mask } from "./slips.js";
import { fold, isLatin, lower } from "./text.js";

/**
 * @typedef {{ raw: string, letters: string, jamo: string, mask: number }} Spelling
 * @typedef {object} Key a name or query without blanks and signs
 * @property {string} key its words in one form
 * @property {Set<number>} starts the places in it where words begin
 * @property {string} raw its words as they are written
 * @property {string} letters what is typed for it, key by key
 * @property {string} jamo its letters
 * @property {number} mask the letters that are typed, as bits
 */

const PART = /\p{Script=Hangul}+|[\p{Script=Latin}\p{Nd}]+|\p{Script=Greek}/gu;
// Words before the thing that is asked for, in headings and in queries.
const OPENING = /^(?:(?:what (?:is|are|was)|how (?:do|does|to)(?: i| you| we)?|the|an?|explain|define|about) )+(?=\S)/;

/**
 * @param {string} text
 * @returns {Key}
 */
export function toKey(text) {
  const { written, ...key } = joined(lower(text).replace(OPENING, ""));
  return { ...key, ...spelled(written.join("")) };
}

/**
 * The words of a text in one form, joined, and where each begins: enough to look for a key in it.
 * @param {string} text in lower case
 */
export function joined(text) {
  const written = text.match(PART) ?? [];
  /** @type {Set<number>} */
  const starts = new Set();
  let key = "";
  for (const part of written) {
    starts.add(key.length);
    key += isLatin(part) ? fold(part) : part;
  }
  return { key, starts, written };
}

/**
 * @param {string} raw
 * @returns {Spelling}
 */
export function spelled(raw) {
  return { raw, letters: letters(raw), jamo: jamo(raw), mask: mask(letters(raw)) };
}

/**
 * The keys of a query: as it is typed, and without its particle.
 * @param {string} query
 */
export function variants(query) {
  const whole = toKey(query);
  return [whole, ...withoutEnding(whole.key).map((stem) => cut(whole, stem))].filter(({ key }) => key);
}

/**
 * @param {Key} whole
 * @param {string} stem its beginning
 * @returns {Key}
 */
function cut(whole, stem) {
  const starts = new Set([...whole.starts].filter((start) => start < stem.length));
  const raw = whole.raw.slice(0, stem.length - whole.key.length);
  return { key: stem, starts, ...spelled(raw) };
}

/**
 * Whether `long` contains `short`. Latin words count only where they begin a word and, where `wholly`, also end one.
 * @param {{ key: string, starts: Set<number> }} long
 * @param {Key} short
 * @param {boolean} wholly
 */
export function holds(long, short, wholly) {
  const latin = isLatin(short.key);
  if (!latin && short.key.length < 2) return false;
  for (let place = long.key.indexOf(short.key); place >= 0; place = long.key.indexOf(short.key, place + 1)) {
    const end = place + short.key.length;
    const endsWord = end === long.key.length || long.starts.has(end);
    if (!latin || (long.starts.has(place) && (!wholly || endsWord))) return true;
  }
  return false;
}
