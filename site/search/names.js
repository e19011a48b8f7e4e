// The table of names: headings of sections, functions of exercises, terms of the glossary in both languages and other names
// of sections, each with the section that explains it. A query that is a name, or nearly one, finds that section whatever the words of its text are.

import { askedInitials, edits, initials, jamo, letters, onOtherKeyboard, withoutEnding } from "./hangul.js";
import { differs, mask } from "./mask.js";
import { chunks, coverage, partsOf, weights } from "./query.js";
import { sounds } from "./sound.js";
import { fold, lower } from "./text.js";
import { worth } from "./vocabulary.js";

/**
 * @typedef {{ raw: string, letters: string, jamo: string, mask: number }} Spelling
 * @typedef {object} Key a name or query without blanks and signs
 * @property {string} key its words in one form
 * @property {Set<number>} starts the places in it where words begin
 * @property {string} raw its words as they are written
 * @property {string} letters what is typed for it, key by key
 * @property {string} jamo its letters
 * @property {number} mask the same as bits
 */
/** @typedef {Key & { text: string, initials: string, location: string, weight: number, words: Part[], terms: Set<string> }} Name */
/** @typedef {import("./query.js").Part} Part */

const PART = /\p{Script=Hangul}+|[\p{Script=Latin}\p{Nd}]+|\p{Script=Greek}/gu;
const HANGUL = /\p{Script=Hangul}/u;
const LATIN = /^[\p{Script=Latin}\p{Nd}]/u;
// Words before the thing that is asked for, in headings and in queries.
const OPENING = /^(?:(?:what (?:is|are|was)|how (?:do|does|to)(?: i| you| we)?|the|an?|explain|define|about) )+(?=\S)/;

const EQUAL = 12; // points of a match by its kind; where only a part matches, the shares below are added
export const NEAREST = 9;
const BEGINS = 4;
const CONTAINS = 3;
const CONTAINED = 2;
const SHARE = 5;

const CONCEPT = 1.15; // what the index calls a section leads there, before a heading of the same name
const TELLING = 0.5; // weight from which a term makes a name a candidate
const MOST_NAMES = 50; // that a query's words are compared with, word by word
const ALL_OF_TEXT = 24; // letters of a name that says what a pasted text is about
const STRIPPED = 0.97; // a query is taken as it stands before an ending is cut off
const MIN_LETTERS = 4; // of a query that is taken for a slip
const LONG = 9; // from this many letters, two slips

/**
 * @param {string} text
 * @returns {Key}
 */
export function toKey(text) {
  const { written, ...key } = joined(lower(text).replace(OPENING, ""));
  return { ...key, ...spelled(written.join("")) };
}

/**
 * The words of a text in one form, joined, and where each begins: enough to see what the text holds.
 * @param {string} text in lower case
 */
export function joined(text) {
  const written = text.match(PART) ?? [];
  /** @type {Set<number>} */
  const starts = new Set();
  let key = "";
  for (const part of written) {
    starts.add(key.length);
    key += LATIN.test(part) ? fold(part) : part;
  }
  return { key, starts, written };
}

/** @param {string} raw */
function spelled(raw) {
  return { raw, letters: letters(raw), jamo: jamo(raw), mask: mask(letters(raw)) };
}

/**
 * @param {string} text
 * @param {string} location
 * @param {number} weight
 * @returns {Name}
 */
function toName(text, location, weight) {
  const key = toKey(text);
  const words = partsOf(text);
  return { ...key, text, initials: initials(key.key), location, weight, words, terms: new Set(weights(words).keys()) };
}

export class Names {
  /**
   * @param {{ location: string, title: string, text: string, names?: string[] }[]} sections
   */
  constructor(sections) {
    const known = sections.flatMap(({ location, title, names = [] }) => [
      ...[title, ...bare(title), ...functionOf(location)].map((name) => toName(name, location, 1)),
      ...names.map((name) => toName(name, location, CONCEPT)),
    ]);
    this.all = known.filter(({ key }) => key);
    this.byTerm = this.filed();
    /** @type {Map<string, Set<string>>} */
    this.bySection = new Map();
    for (const { location, terms: held } of this.all) {
      const sectionTerms = this.bySection.get(location) ?? new Set();
      for (const term of held) sectionTerms.add(term);
      this.bySection.set(location, sectionTerms);
    }
    for (const name of this.all) name.words = this.valued(name.words);
    this.chunks = new Map(this.all.flatMap(({ text }) => chunks(text)).map((chunk) => [chunk, spelled(chunk)]));
    this.bySound = heard(this.all.map((name) => [name.raw, name]));
    this.chunkBySound = heard([...this.chunks.keys()].map((chunk) => [chunk, chunk]));
  }

  /**
   * Does a section have a term in one of its names?
   * @param {string} location
   * @param {string} term
   */
  has(location, term) {
    return this.bySection.get(location)?.has(term) ?? false;
  }

  /** For each term, the names that have it. */
  filed() {
    /** @type {Map<string, Name[]>} */
    const byTerm = new Map();
    for (const name of this.all) {
      for (const term of name.terms) {
        const others = byTerm.get(term);
        if (others) others.push(name);
        else byTerm.set(term, [name]);
      }
    }
    return byTerm;
  }

  /**
   * Parts with what each is worth: the rarer its terms are in names, the more it tells.
   * @param {Part[]} parts
   */
  valued(parts) {
    const rarity = (/** @type {string} */ term) =>
      Math.log(1 + this.all.length / (1 + (this.byTerm.get(term)?.length ?? 0)));
    return parts.map((part) => {
      const { terms } = part.readings[0];
      return { ...part, weight: (part.weight * terms.reduce((sum, term) => sum + rarity(term), 0)) / terms.length };
    });
  }

  /**
   * How alike each section's names are to a query, from 0 to 1: by the words that both have, whatever their order.
   * @param {Part[]} parts
   * @param {Part[]} asked the same, valued
   */
  alike(parts, asked) {
    const terms = weights(parts);
    /** @type {Map<string, number>} */
    const found = new Map();
    const candidates = this.candidates(terms);
    for (const name of candidates) {
      const ofQuery = coverage(asked, name.terms);
      const ofName = coverage(name.words, terms);
      const likeness = (2 * ofQuery * ofName) / (ofQuery + ofName || 1);
      if (likeness > (found.get(name.location) ?? 0)) found.set(name.location, likeness);
    }
    return { found, compared: candidates.size };
  }

  /**
   * The names that have telling words of a query, from its rarest word on, and no more than are worth the time.
   * @param {Map<string, number>} terms
   */
  candidates(terms) {
    const telling = [...terms].filter(([, weight]) => weight >= TELLING);
    const named = telling.map(([term, weight]) => ({ weight, names: this.byTerm.get(term) ?? [] }));
    named.sort((one, other) => worth(other.weight, other.names.length) - worth(one.weight, one.names.length));
    /** @type {Set<Name>} */
    const found = new Set();
    for (const { names } of named) {
      if (found.size && found.size + names.length > MOST_NAMES) continue;
      for (const name of names) found.add(name);
    }
    return found;
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
   * The points of each section that has a name of several words within a longer text.
   * @param {string} text
   * @param {Key} key
   */
  within(text, key) {
    const found = new Map();
    const terms = weights(partsOf(text));
    for (const name of this.candidates(terms)) {
      if (!name.text.includes(" ") || !holds(key, name, true)) continue;
      const value = (CONTAINED + SHARE * Math.min(1, name.key.length / ALL_OF_TEXT)) * name.weight;
      if (value > (found.get(name.location) ?? 0)) found.set(name.location, value);
    }
    return found;
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
   * The English names that are heard in a query of Hangul.
   * @param {string} query
   */
  heard(query) {
    for (const { raw } of HANGUL.test(query) ? variants(query) : []) {
      const found = this.bySound.get(sounds(raw));
      if (found) return found;
    }
    return [];
  }

  /**
   * The English word of a name that is heard in a word of Hangul.
   * @param {string} word
   */
  heardWord(word) {
    if (!HANGUL.test(word)) return undefined;
    return variants(word).flatMap(({ raw }) => this.chunkBySound.get(sounds(raw)) ?? [])[0];
  }

  /**
   * The names that a query is where its reader forgot to change the keyboard's language.
   * @param {string} query
   */
  onOtherKeyboard(query) {
    const typed = onOtherKeyboard(query.replace(/[\s-]/g, ""));
    if (typed.length < MIN_LETTERS) return [];
    const equal = this.all.filter((name) => name.letters === typed);
    return equal.length ? equal : this.all.filter((name) => name.letters.startsWith(typed));
  }

  /**
   * The word of a name that is nearest to a word with a slip of a finger.
   * @param {string} word
   */
  nearestWord(word) {
    let found;
    let least = Infinity;
    for (const asked of variants(word)) {
      if (asked.letters.length < MIN_LETTERS) continue;
      for (const [chunk, known] of this.chunks) {
        const most = Math.min(least - 1, asked.letters.length < LONG ? 1 : 2);
        const distance = slips(asked, known, most);
        if (distance > most) continue;
        least = distance;
        found = chunk;
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
 * English words by their sounds.
 * @template T
 * @param {[string, T][]} words
 * @returns {Map<string, T[]>}
 */
function heard(words) {
  const found = new Map();
  for (const [word, told] of words) {
    const key = HANGUL.test(word) ? "" : sounds(word);
    if (key) found.set(key, [...(found.get(key) ?? []), told]);
  }
  return found;
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
  const raw = whole.raw.slice(0, stem.length - whole.key.length);
  return { key: stem, starts, ...spelled(raw) };
}

/**
 * @param {Name} name
 * @param {Key} asked
 */
function points(name, asked) {
  if (name.key === asked.key || name.raw === asked.raw) return EQUAL;
  if (asked.key.length > name.key.length)
    return holds(asked, name, true) ? CONTAINED + (SHARE * name.key.length) / asked.key.length : 0;
  if (name.letters.startsWith(asked.letters)) return BEGINS + (SHARE * asked.letters.length) / name.letters.length;
  if (holds(name, asked, false)) return CONTAINS + (SHARE * asked.key.length) / name.key.length;
  return 0;
}

/**
 * The slips between a query and a name, by the keys that are typed or by the letters, whichever are fewer: a wrong ㅘ
 * is two keys and one letter.
 * @param {Spelling} asked
 * @param {Spelling} name
 * @param {number} most
 */
function slips(asked, name, most) {
  const isHangul = asked.jamo !== asked.raw;
  if (differs(asked.mask, name.mask, isHangul ? 2 * most : most)) return most + 1;
  const typed = edits(asked.letters, name.letters, most);
  return typed > 1 && isHangul ? Math.min(typed, edits(asked.jamo, name.jamo, most)) : typed;
}

/**
 * Does `long` hold `short`? Latin words count where they begin a word, and where `wholly`, also end one.
 * @param {{ key: string, starts: Set<number> }} long
 * @param {Key} short
 * @param {boolean} wholly
 */
export function holds(long, short, wholly) {
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
 * @param {Name} name
 * @param {string} asked
 */
function initialPoints(name, asked) {
  const share = (SHARE * asked.length) / name.initials.length;
  if (name.initials === asked) return EQUAL;
  if (name.initials.startsWith(asked)) return BEGINS + share;
  return asked.length > 1 && name.initials.includes(asked) ? CONTAINS + share : 0;
}
