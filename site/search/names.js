// The table of names: headings of sections, functions of exercises, terms of the glossary in both languages and other names
// of sections, each with the section that explains it. A query that is a name, or nearly one, finds that section whatever the words of its text are.

import { askedInitials, edits, initials, jamo, letters, withoutEnding } from "./hangul.js";
import { fold, lower } from "./text.js";

/**
 * @typedef {object} Key a name or query without blanks and signs
 * @property {string} key its words in one form
 * @property {Set<number>} starts the places in it where words begin
 * @property {string} raw its words as they are written
 * @property {string} letters what is typed for it, key by key
 * @property {string} jamo its letters
 * @property {string} parts its words in alphabetical order
 */
/** @typedef {Key & { text: string, initials: string, location: string, weight: number }} Name */
/** @typedef {{ names: string[], see: string }} Term a term of the glossary, in all its spellings */

const PART = /\p{Script=Hangul}+|[\p{Script=Latin}\p{Nd}]+|\p{Script=Greek}/gu;
const LATIN = /^[\p{Script=Latin}\p{Nd}]/u;
// Words before the thing that is asked for, in headings and in queries.
const OPENING = /^(?:(?:what (?:is|are|was)|how (?:do|does|to)(?: i| you| we)?|the|an?|explain|define|about) )+(?=\S)/;

const EQUAL = 12; // points of a match by its kind; where only a part matches, the shares below are added
const SAME_WORDS = 10;
export const NEAREST = 9;
const BEGINS = 4;
const CONTAINS = 3;
const CONTAINED = 2;
const SHARE = 5;

const CONCEPT = 1.15; // a term of the glossary leads to where it is explained, before a heading of the same name
const STRIPPED = 0.97; // a query is taken as it stands before an ending is cut off
const MIN_LETTERS = 4; // of a query that is taken for a slip
const LONG = 9; // from this many letters, two slips

/**
 * @param {string} text
 * @returns {Key}
 */
export function toKey(text) {
  const small = lower(text).replace(OPENING, "");
  const written = small.match(PART) ?? [];
  const parts = written.map((part) => (LATIN.test(part) ? fold(part) : part));
  const starts = new Set();
  let key = "";
  for (const part of parts) {
    starts.add(key.length);
    key += part;
  }
  return { key, starts, ...spelled(written.join("")), parts: parts.sort().join(" ") };
}

/** @param {string} raw */
function spelled(raw) {
  return { raw, letters: letters(raw), jamo: jamo(raw) };
}

/**
 * @param {string} text
 * @param {string} location
 * @param {number} weight
 * @returns {Name}
 */
function toName(text, location, weight) {
  const key = toKey(text);
  return { ...key, text, initials: initials(key.key), location, weight };
}

export class Names {
  /**
   * @param {{ location: string, title: string, text: string }[]} sections
   * @param {Term[]} terms
   */
  constructor(sections, terms) {
    const headings = sections.flatMap(({ location, title }) =>
      [title, ...bare(title), ...functionOf(location)].map((name) => toName(name, location, 1)),
    );
    const concepts = terms.flatMap(({ names, see }) => {
      const location = explainedIn(sections, see, names);
      return location === undefined ? [] : names.map((name) => toName(name, location, CONCEPT));
    });
    this.all = [...concepts, ...headings].filter(({ key }) => key);
  }

  /**
   * The points of each section whose names the query matches.
   * @param {string} query
   * @returns {Map<string, number>}
   */
  find(query) {
    const consonants = askedInitials(query);
    if (consonants) return this.best((name) => initialPoints(name, consonants));
    const asked = variants(query);
    return this.best((name) => Math.max(...asked.map((key, nth) => points(name, key) * (nth ? STRIPPED : 1))));
  }

  /**
   * The names that are nearest to a query with a slip of a finger, by the letters that are typed.
   * @param {string} query
   * @returns {Name[]}
   */
  nearest(query) {
    /** @type {Name[]} */
    let found = [];
    let least = Infinity;
    for (const asked of variants(query)) {
      if (asked.letters.length < MIN_LETTERS) continue;
      for (const name of this.all) {
        const most = Math.min(least, asked.letters.length < LONG ? 1 : 2);
        const distance = slips(asked, name, most);
        if (distance > most) continue;
        if (distance < least) found = [];
        least = distance;
        found.push(name);
      }
    }
    return found;
  }

  /**
   * @param {(name: Name) => number} measure
   * @returns {Map<string, number>}
   */
  best(measure) {
    const found = new Map();
    for (const name of this.all) {
      const value = measure(name) * name.weight;
      if (value > (found.get(name.location) ?? 0)) found.set(name.location, value);
    }
    return found;
  }
}

/**
 * The section that an address leads to. Where its anchor stands at a paragraph, not at a heading, that is the page's
 * first section with one of the names.
 * @param {{ location: string, text: string }[]} sections
 * @param {string} see
 * @param {string[]} names
 */
function explainedIn(sections, see, names) {
  if (sections.some(({ location }) => location === see)) return see;
  const page = sections.filter(({ location }) => location.startsWith(see.split("#")[0]));
  return page.find(({ text }) => names.some((name) => text.includes(name)))?.location;
}

/**
 * A heading without the ending of a question: 과적합 for 과적합이란?
 * @param {string} title
 */
function bare(title) {
  return title.endsWith("?") ? withoutEnding(toKey(title).key) : [];
}

/**
 * The function that an exercise is about, which is also its command: `mse` for `06_learning/#exercise-mse`.
 * @param {string} location
 */
function functionOf(location) {
  return /#exercise-(\w+)$/.exec(location)?.slice(1) ?? [];
}

/**
 * The query as it stands, and without its particle.
 * @param {string} query
 */
function variants(query) {
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
  const parts = [...starts].map((start, nth, all) => stem.slice(start, all[nth + 1]));
  const raw = whole.raw.slice(0, stem.length - whole.key.length);
  return { key: stem, starts, ...spelled(raw), parts: parts.sort().join(" ") };
}

/**
 * @param {Name} name
 * @param {Key} asked
 */
function points(name, asked) {
  if (name.key === asked.key || name.raw === asked.raw) return EQUAL;
  if (asked.starts.size > 1 && name.parts === asked.parts) return SAME_WORDS;
  if (name.letters.startsWith(asked.letters)) return BEGINS + (SHARE * asked.letters.length) / name.letters.length;
  if (holds(name, asked, false) || hasWords(name, asked))
    return CONTAINS + (SHARE * asked.key.length) / name.key.length;
  if (holds(asked, name, true)) return CONTAINED + (SHARE * name.key.length) / asked.key.length;
  return 0;
}

/**
 * The slips between a query and a name, by the keys that are typed or by the letters, whichever are fewer: a wrong ㅘ
 * is two keys and one letter.
 * @param {Key} asked
 * @param {Name} name
 * @param {number} most
 */
function slips(asked, name, most) {
  const typed = edits(asked.letters, name.letters, most);
  return typed > 1 && asked.jamo !== asked.raw ? Math.min(typed, edits(asked.jamo, name.jamo, most)) : typed;
}

/**
 * Does `long` hold `short`? Latin words count where they begin a word, and where `wholly`, also end one.
 * @param {Key} long
 * @param {Key} short
 * @param {boolean} wholly
 */
function holds(long, short, wholly) {
  const isLatin = LATIN.test(short.key);
  if (!isLatin && short.key.length < 2) return false;
  for (let place = long.key.indexOf(short.key); place >= 0; place = long.key.indexOf(short.key, place + 1)) {
    const end = place + short.key.length;
    const ends = end === long.key.length || long.starts.has(end);
    if (!isLatin || (long.starts.has(place) && (!wholly || ends))) return true;
  }
  return false;
}

/**
 * Does the name have every word of the query, with others between them: "L1 규제" in "L1, L2 규제"?
 * @param {Name} name
 * @param {Key} asked
 */
function hasWords(name, asked) {
  if (asked.starts.size < 2) return false;
  const parts = new Set(name.parts.split(" "));
  return asked.parts.split(" ").every((part) => parts.has(part));
}

/**
 * @param {Name} name
 * @param {string} asked
 */
function initialPoints(name, asked) {
  const share = (SHARE * asked.length) / name.initials.length;
  if (name.initials === asked) return EQUAL;
  if (name.initials.startsWith(asked)) return BEGINS + share;
  return asked.length > 1 && name.initials.includes(asked) ? CONTAINS + share : 0;
}
