// The entry of a section in the search box: its title and a line of its text, as HTML with the found words marked.

import { otherNames } from "./other-names.js";
import { words } from "./text.js";

/** @typedef {import("./other-names.js").Span} Span */

const BEFORE = 40; // characters of the text before the first mark
const LENGTH = 160;
/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/**
 * A section's title and a line of its text.
 * @param {import("./engine.js").Section} section
 * @param {import("./engine.js").Answer} answer
 */
export function entry(section, answer) {
  const named = otherNames(section, answer.terms);
  const found = (/** @type {string} */ text) => apart([...spans(text, answer), ...named(text)]);
  return {
    title: marked(section.title, found(section.title)),
    text: line(section.text, found(section.text)),
  };
}

/**
 * The line of a text with the first of the longest marks; the text's beginning where there is none.
 * @param {string} text
 * @param {Span[]} found
 */
function line(text, found) {
  const longest = Math.max(0, ...found.map(({ start, end }) => end - start));
  const first = found.find(({ start, end }) => end - start === longest)?.start ?? 0;
  const from = first > BEFORE ? text.lastIndexOf(" ", first - BEFORE / 2) + 1 : 0;
  const cut = text.indexOf(" ", from + LENGTH);
  const to = cut < 0 || cut > from + 2 * LENGTH ? Math.min(text.length, from + LENGTH) : cut;
  const inside = found.map(({ start, end }) => ({ start: start - from, end: Math.min(end, to) - from }));
  const html = marked(
    text.slice(from, to),
    inside.filter(({ start, end }) => start >= 0 && start < end),
  );
  return html && `<p>${from > 0 ? "… " : ""}${html}${to < text.length ? " …" : ""}</p>`;
}

/**
 * Where the text has words of the answer. Pairs of syllables that overlap are one mark, and the marks of single pairs
 * are left out where the query's longer run of them is found.
 * @param {string} text
 * @param {import("./engine.js").Answer} answer
 * @returns {Span[]}
 */
function spans(text, { letters, terms }) {
  const found = apart(words(text).filter(({ term }) => terms.has(term)));
  const wanted = Math.min(3, letters);
  const long = found.filter(({ start, end }) => end - start >= wanted);
  return long.length ? long : found;
}

/**
 * Spans in the text's order, those that overlap as one.
 * @param {Span[]} found
 */
function apart(found) {
  /** @type {Span[]} */
  const joined = [];
  for (const { start, end } of [...found].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * @param {string} text
 * @param {Span[]} found
 */
function marked(text, found) {
  let html = "";
  let place = 0;
  for (const { start, end } of found) {
    html += `${escaped(text.slice(place, start))}<mark data-md-highlight>${escaped(text.slice(start, end))}</mark>`;
    place = end;
  }
  return html + escaped(text.slice(place));
}
