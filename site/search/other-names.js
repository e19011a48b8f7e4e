// The other names of a section, as its text writes them: who types "early stopping" finds 조기 종료, and sees it marked.

import { chunks } from "./query.js";
import { lower, words } from "./text.js";

/** @typedef {{ start: number, end: number }} Span */

const MIN_LETTERS = 2; // of a name: a single syllable stands in too many other words

/**
 * Finds in a text the names of the section's terms that were asked for, the longest that stands at a place. A query
 * without words is one of initials, which only names have.
 * @param {import("./engine.js").Section} section
 * @param {Set<string>} asked what the query's words stand for
 * @returns {(text: string) => Span[]}
 */
export function otherNames({ title, other, names, terms }, asked) {
  const isAsked = (/** @type {string} */ name) => name !== "" && words(name).every(({ term }) => asked.has(term));
  const groups = [[title, other], ...terms].filter((group) => !asked.size || group.some(isAsked));
  const known = names.some(isAsked) ? [title, ...groups.flat()] : groups.flat();
  const longest = known.filter((name) => chunks(name).join("").length >= MIN_LETTERS).map(patternOf);
  longest.sort((one, two) => two.length - one.length);
  const pattern = new RegExp(`(?<![a-z])(?:${longest.join("|") || "(?!)"})(?![a-z])`, "gu");
  return (text) =>
    [...lower(text).matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/**
 * A name as a pattern: writers put blanks into Korean names or leave them out, and hyphens into English ones.
 * @param {string} name
 */
function patternOf(name) {
  return (
    chunks(name)
      .join(" ")
      .match(/[가-힣]|[^가-힣\s_-]+/g) ?? []
  ).join("[\\s_-]*");
}
