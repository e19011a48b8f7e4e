// Finds the sections of one language's pages. text-index.js ranks them by words, names.js by their names. A section
// that contains the query as it was typed comes before one that only contains its words.

import { Correction } from "./correction.js";
import { coverage, telling } from "./coverage.js";
import { askedInitials } from "./hangul.js";
import { Names } from "./names.js";
import { NearNames } from "./near-names.js";
import { NEAREST } from "./points.js";
import { chunks, partsOf } from "./query.js";
import { holds, joined, toKey } from "./spelling.js";
import { TextIndex } from "./text-index.js";
import { fold, lower, normalise, plain } from "./text.js";

/**
 * @typedef {object} Section
 * @property {string} location
 * @property {string} title
 * @property {string} other its title in the other language; "" where it is the same
 * @property {string} text
 * @property {string[]} names under which readers look for it
 * @property {string[][]} terms those of the names that mean the same, by term
 */
/** @typedef {{ location: string, title: string, text: string, other?: string, names?: string[][], terms?: string[][] }} Indexed */
/** @typedef {{ section: Section, score: number }} Found */
/** @typedef {{ found: Found[], letters: number, terms: Set<string>, visited: number }} Answer
 * `letters` of the query, what to mark in the sections, and places of the index and names that were looked at */
/** @typedef {import("./spelling.js").Key} Key */
/** @typedef {import("./names.js").Name} Name */

export const MAX_QUERY = 1000; // further characters of a query (a screen of pasted text) are not read
const MAX_NAME = 64; // characters of a query that may be a name, or one with slips in it
const MAX_WORDS = 8; // that are looked for; of a longer text, those that tell most
const MAX_RESULTS = 30;
const WHOLE_WORD_BELOW = 3; // letters: a shorter Latin query has to be a word of its own, not the beginning of one

const MIN_COVERAGE = 0.4; // the share of a query's words that a section must have, unless it has the query's name or text
const MIN_COVERAGE_OF_TEXT = 0.15; // the same for a longer text's words that tell most, of which no section has many
const MIN_LIKENESS = 0.3; // the same for names

const OF_NAMES = 4; // how much more than others a word of names tells, since it is a word of the field
const TEXT_POINTS = 5; // points of the section that is best by words
const LITERAL_POINTS = 4; // points of a section that contains the query as it was typed
const COPIED_FROM = 24; // letters of a query that a section contains because it was copied from there
const COPIED_POINTS = 12; // points of that section
const ALIKE_POINTS = 10; // points of a name with exactly the query's words, in any order
const UNCOVERED = 0.5; // the share of its points that a section loses with none of the query's words in its names or text
const NO_MATCH = { points: 0, coverage: 0, terms: new Set() };
/** Factors for sections that are less useful than the one that explains a thing. @type {[RegExp, number][]} */
const FACTORS = [
  [/^proof\//, 0.3],
  [/#(?:quiz|summary|references)$/, 0.5],
  [/^glossary\//, 0.7],
  [/#exercise-/, 0.8],
];

export class Engine {
  /**
   * @param {Indexed[]} sections of the index, as the build wrote them
   * @param {string[][]} same groups of words that mean the same to one who searches
   */
  constructor(sections, same) {
    /** @type {Section[]} */
    this.sections = sections.map(({ location, title, other = "", text, names = [], terms = [] }) => {
      const all = [...terms, ...names].flat();
      return { location, title: plain(title), other: plain(other), text: plain(text), names: all, terms };
    });
    this.byLocation = new Map(this.sections.map((section) => [section.location, section]));
    this.keys = new Map(this.sections.map(({ location, title, text }) => [location, textKey(`${title} ${text}`)]));
    this.same = sameWords(same);
    this.names = new Names(this.sections);
    this.nearNames = new NearNames(this.names.all);
    this.texts = new TextIndex(this.sections);
    this.vocabulary = this.texts.vocabulary;
    this.correction = new Correction(this.vocabulary, this.nearNames, this.same, (key) => this.isHeld(key));
  }

  /**
   * The sections for a query, the best first.
   * @param {string} query
   * @returns {Answer}
   */
  search(query) {
    const asked = this.correction.parted(normalise(query.slice(0, MAX_QUERY)));
    const key = toKey(asked);
    if (!key.key) return { found: [], letters: 0, terms: new Set(), visited: 0 };
    if (asked.length > MAX_NAME) return this.rank(asked, key, this.names.within(asked, key));
    const named = this.names.find(asked);
    const isName = Math.max(0, ...named.values()) >= NEAREST;
    if (askedInitials(asked) || isName || this.isHeld(key)) return this.rank(asked, key, named);
    const nearest = this.nearest(asked, named);
    if (nearest.length) return this.rankNearest(nearest);
    const corrected = this.correction.corrected(asked);
    return this.rank(corrected, toKey(corrected), corrected === asked ? named : this.names.find(corrected));
  }

  /**
   * The names that a query is in all likelihood meant to be, though it is not written like one of them.
   * @param {string} asked
   * @param {Map<string, number>} named points of sections whose names match a part of it
   */
  nearest(asked, named) {
    const holdsName = asked.includes(" ") && named.size > 0;
    const slipped = holdsName ? [] : this.nearNames.nearest(asked);
    if (slipped.length) return slipped;
    const heard = named.size ? [] : this.nearNames.heard(asked);
    return heard.length ? heard : this.nearNames.onOtherKeyboard(asked);
  }

  /**
   * The sections for a query that is a name with a slip in it: of the nearest name, and of others that are as near.
   * @param {Name[]} names
   */
  rankNearest(names) {
    const named = this.names.find(names[0].text);
    for (const { location, weight } of names) {
      named.set(location, Math.max(named.get(location) ?? 0, NEAREST * weight));
    }
    return this.rank(names[0].text, names[0], named);
  }

  /**
   * @param {string} asked
   * @param {Key} key
   * @param {Map<string, number>} named points of sections by their names
   * @returns {Answer}
   */
  rank(asked, key, named) {
    const isText = chunks(asked).length > MAX_WORDS; // it has words enough of its own
    const parts = telling(partsOf(asked, isText ? undefined : this.same), MAX_WORDS, (term) => this.rarity(term));
    const minCoverage = isText ? MIN_COVERAGE_OF_TEXT : MIN_COVERAGE;
    const { byLocation: byWords, terms, places } = this.texts.rank(parts);
    const valued = this.names.valued(parts);
    const { likeness, compared } = this.names.alike(parts, valued);
    const literal = new Set(this.literal(key));
    const literalPoints = key.key.length < COPIED_FROM ? LITERAL_POINTS : COPIED_POINTS;
    const scored = [...new Set([...named.keys(), ...likeness.keys(), ...literal, ...byWords.keys()])].map(
      (location) => {
        const points = named.get(location) ?? 0;
        const alike = likeness.get(location) ?? 0;
        const inText = byWords.get(location) ?? NO_MATCH;
        const hasTerm = (/** @type {string} */ term) => inText.terms.has(term) || this.names.has(location, term);
        const covered = points >= NEAREST ? 1 : coverage(valued, { has: hasTerm });
        const worth = factor(location) * (1 - UNCOVERED * (1 - covered));
        const ofName = Math.max(points, ALIKE_POINTS * alike);
        const literally = literal.has(location) ? literalPoints : 0;
        return {
          section: /** @type {Section} */ (this.byLocation.get(location)),
          score: worth * (ofName + literally + TEXT_POINTS * inText.points),
          counts: literally || named.has(location) || alike >= MIN_LIKENESS || inText.coverage >= minCoverage,
        };
      },
    );
    const found = scored.filter(({ counts }) => counts).sort((one, other) => other.score - one.score);
    return { found: found.slice(0, MAX_RESULTS), letters: key.key.length, terms, visited: places + compared };
  }

  /**
   * How much a term tells of what is asked for.
   * @param {string} term
   */
  rarity(term) {
    const count = this.vocabulary.counts.get(term);
    const rarity = count ? Math.log(1 + this.sections.length / count) : 0;
    return this.names.byTerm.has(term) ? rarity * OF_NAMES : rarity;
  }

  /** @param {Key} key */
  isHeld(key) {
    return [...this.keys.values()].some((text) => holds(text, key, key.key.length < WHOLE_WORD_BELOW));
  }

  /**
   * The sections that contain the query as it was typed; a short Latin one has to be a word of its own.
   * @param {Key} key
   */
  literal(key) {
    if (key.key.length < 2) return [];
    return [...this.keys]
      .filter(([, text]) => holds(text, key, key.key.length < WHOLE_WORD_BELOW))
      .map(([location]) => location);
  }
}

/**
 * For each word of the groups, the others of its group.
 * @param {string[][]} groups
 * @returns {Map<string, string[]>}
 */
function sameWords(groups) {
  /** @type {Map<string, string[]>} */
  const byWord = new Map();
  for (const group of groups) {
    for (const word of group) {
      const others = group.filter((other) => other !== word);
      byWord.set(fold(word), [...(byWord.get(fold(word)) ?? []), ...others]);
    }
  }
  return byWord;
}

/**
 * A section's text as a key in which others are looked for, without the spellings that only slips need.
 * @param {string} text
 */
function textKey(text) {
  const { key, starts } = joined(lower(text));
  return { key, starts };
}

/** @param {string} location */
function factor(location) {
  return FACTORS.find(([pattern]) => pattern.test(location))?.[1] ?? 1;
}
