// The points that a name gets for a query, by how the two match.

import { holds } from "./spelling.js";

/** @typedef {import("./spelling.js").Key} Key */

// Points for each kind of match. Where only a part matches, its share of the whole, times SHARE, is added.
const EQUAL = 12;
export const NEAREST = 9;
const BEGINS = 4;
const CONTAINS = 3;
const CONTAINED = 2;
const SHARE = 5;

const MAX_TEXT_LETTERS = 24; // a name of that many letters or more says all of what a pasted text is about

/**
 * @param {Key} name
 * @param {Key} query
 */
export function points(name, query) {
  if (name.key === query.key || name.raw === query.raw) return EQUAL;
  if (query.key.length > name.key.length)
    return holds(query, name, true) ? CONTAINED + (SHARE * name.key.length) / query.key.length : 0;
  if (name.letters.startsWith(query.letters)) return BEGINS + (SHARE * query.letters.length) / name.letters.length;
  if (holds(name, query, false)) return CONTAINS + (SHARE * query.key.length) / name.key.length;
  return 0;
}

/**
 * The points of a name that a longer text contains: the longer the name, the more it says about the text.
 * @param {Key} name
 */
export function pointsWithinText(name) {
  return CONTAINED + SHARE * Math.min(1, name.key.length / MAX_TEXT_LETTERS);
}

/**
 * @param {string} initials of a name
 * @param {string} query consonants
 */
export function pointsOfInitials(initials, query) {
  const share = (SHARE * query.length) / initials.length;
  if (initials === query) return EQUAL;
  if (initials.startsWith(query)) return BEGINS + share;
  return query.length > 1 && initials.includes(query) ? CONTAINS + share : 0;
}
