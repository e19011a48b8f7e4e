// Finds the sections of one language's pages: MiniSearch ranks by words, the table of names by names, and a section
// that holds the query as it was typed comes before one that holds only its words.

import MiniSearch from "minisearch";
import { askedInitials } from "./hangul.js";
import { holds, Names, NEAREST, toKey } from "./names.js";
import { coverage, partsOf, termsOf, weights } from "./query.js";
import { fold, normalise, plain } from "./text.js";

/** @typedef {{ location: string, title: string, text: string, names?: string[] }} Section */
/** @typedef {{ section: Section, score: number }} Found */
/** @typedef {{ found: Found[], asked: string, terms: Set<string> }} Answer `terms`: what to mark in the sections */

export const MAX_QUERY = 64; // characters; what follows is not read
const MAX_RESULTS = 30;
const MIN_COVERAGE = 0.4; // of a query's words, in a section that neither has its name nor holds it as it is

const TEXT_POINTS = 5; // of the section that is best by words
const LITERAL_POINTS = 4;
const ALIKE_POINTS = 10; // of a name that has just the words of the query, in any order
const MIN_LIKENESS = 0.3;
const UNCOVERED = 0.5; // what a section loses that has none of the query's words, in its names or its text
const NOTHING = { points: 0, coverage: 0, terms: new Set() };
const TITLE_BOOST = 3;
/** What sections are worth beside the one that explains a thing. @type {[RegExp, number][]} */
const FACTORS = [
  [/^proof\//, 0.3],
  [/#(?:quiz|summary|references)$/, 0.5],
  [/^glossary\//, 0.7],
  [/#exercise-/, 0.8],
];

const FUZZY_FROM = 5; // letters of a Latin word
const TWO_EDITS_FROM = 8;
const PREFIX_FROM = 3;
const IS_LATIN = /^[\p{Script=Latin}\p{Nd}]/u;

export class Engine {
  /**
   * @param {Section[]} sections of the index, as the build wrote them; `names` are those under which readers look for it
   * @param {string[][]} same groups of words that mean the same to one who searches
   */
  constructor(sections, same) {
    this.sections = sections.map((each) => ({ ...each, title: plain(each.title), text: plain(each.text) }));
    this.byLocation = new Map(this.sections.map((section) => [section.location, section]));
    this.keys = new Map(this.sections.map(({ location, title, text }) => [location, toKey(`${title} ${text}`)]));
    this.same = sameWords(same);
    this.names = new Names(this.sections);
    /** @type {Set<string>} */
    this.vocabulary = new Set();
    this.index = new MiniSearch({
      idField: "location",
      fields: ["title", "text"],
      tokenize: termsOf,
      processTerm: (term) => {
        this.vocabulary.add(term);
        return term;
      },
    });
    this.index.addAll(this.sections);
  }

  /**
   * The sections for a query, the best first.
   * @param {string} query
   * @returns {Answer}
   */
  search(query) {
    const asked = normalise(query.slice(0, MAX_QUERY));
    const key = toKey(asked);
    if (!key.key) return { found: [], asked, terms: new Set() };
    if (askedInitials(asked)) return this.rank(asked, key, this.names.find(asked));
    const named = this.names.find(asked);
    if (Math.max(0, ...named.values()) >= NEAREST || this.isHeld(key)) return this.rank(asked, key, named);
    const holdsName = asked.includes(" ") && Math.max(0, ...named.values()) > 0;
    const nearest = holdsName ? [] : this.names.nearest(asked);
    if (nearest.length) return this.rankNearest(nearest);
    const typed = this.names.onOtherKeyboard(asked);
    if (typed.length) return this.rankNearest(typed);
    const mended = this.mend(asked);
    return this.rank(mended, toKey(mended), mended === asked ? named : this.names.find(mended));
  }

  /**
   * The sections for a query that is a name with a slip in it: of the nearest name, and of others that are as near.
   * @param {import("./names.js").Name[]} names
   */
  rankNearest(names) {
    const named = this.names.find(names[0].text);
    for (const { location, weight } of names) {
      named.set(location, Math.max(named.get(location) ?? 0, NEAREST * weight));
    }
    return this.rank(names[0].text, names[0], named);
  }

  /**
   * The query with its words that no section has replaced by the nearest names.
   * @param {string} asked
   */
  mend(asked) {
    const parts = asked.split(" ");
    if (parts.length === 1) return asked;
    const isKnown = (/** @type {string} */ part) => {
      const key = toKey(part);
      return !key.key || this.vocabulary.has(key.key) || this.isHeld(key);
    };
    return parts.map((part) => (isKnown(part) ? part : this.mendWord(part))).join(" ");
  }

  /** @param {string} word */
  mendWord(word) {
    return this.names.nearest(word)[0]?.text ?? this.names.nearestWord(word) ?? word;
  }

  /** @param {import("./names.js").Key} key */
  isHeld(key) {
    return [...this.keys.values()].some((text) => holds(text, key, key.key.length < PREFIX_FROM));
  }

  /**
   * @param {string} asked
   * @param {import("./names.js").Key} key
   * @param {Map<string, number>} named
   * @returns {Answer}
   */
  rank(asked, key, named) {
    const parts = partsOf(asked, this.same);
    const { byWords, terms } = this.rankWords(parts);
    const valued = this.names.valued(parts);
    const alike = this.names.alike(parts, valued);
    const held = new Set(this.literal(key));
    const found = [...new Set([...named.keys(), ...alike.keys(), ...held, ...byWords.keys()])].map((location) => {
      const ofName = Math.max(named.get(location) ?? 0, ALIKE_POINTS * (alike.get(location) ?? 0));
      const literally = held.has(location) ? LITERAL_POINTS : 0;
      const inText = byWords.get(location) ?? NOTHING;
      const covered = coverage(valued, { has: (term) => inText.terms.has(term) || this.names.has(location, term) });
      const worth = factor(location) * (1 - UNCOVERED * (1 - covered));
      return {
        section: /** @type {Section} */ (this.byLocation.get(location)),
        score: worth * (ofName + literally + TEXT_POINTS * inText.points),
        counts:
          literally ||
          named.has(location) ||
          (alike.get(location) ?? 0) >= MIN_LIKENESS ||
          inText.coverage >= MIN_COVERAGE,
      };
    });
    const kept = found.filter(({ counts }) => counts).sort((one, other) => other.score - one.score);
    return { found: kept.slice(0, MAX_RESULTS), asked, terms };
  }

  /**
   * The sections that hold the query as it was typed; a short Latin one has to be a word of its own.
   * @param {import("./names.js").Key} key
   */
  literal(key) {
    if (key.key.length < 2) return [];
    return [...this.keys]
      .filter(([, text]) => holds(text, key, key.key.length < PREFIX_FROM))
      .map(([location]) => location);
  }

  /**
   * Points of sections by their words, from 0 to 1, and the share of the query's words that each holds.
   * @param {import("./query.js").Part[]} parts
   */
  rankWords(parts) {
    const wanted = weights(parts);
    const results = this.index.search("any", {
      tokenize: () => [...wanted.keys()],
      processTerm: (term) => term,
      boostTerm: (term) => wanted.get(term) ?? 1,
      boost: { title: TITLE_BOOST },
      prefix: (term) => (IS_LATIN.test(term) ? term.length >= PREFIX_FROM : term.length === 1),
      fuzzy: (term) => this.slips(term),
    });
    const scored = results.map(({ id, score, queryTerms }) => {
      const held = new Set(queryTerms);
      const share = coverage(parts, held);
      return { id: /** @type {string} */ (id), points: share * score, coverage: share, terms: held };
    });
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    const byWords = new Map(scored.map((each) => [each.id, { ...each, points: each.points / best }]));
    return { byWords, terms: new Set(results.flatMap((result) => result.terms)) };
  }

  /**
   * The slips that are forgiven in a word that no section has.
   * @param {string} term
   */
  slips(term) {
    if (!IS_LATIN.test(term) || term.length < FUZZY_FROM || this.vocabulary.has(term)) return 0;
    return term.length < TWO_EDITS_FROM ? 1 : 2;
  }
}

/**
 * For each word of the groups, the others of its group.
 * @param {string[][]} groups
 * @returns {Map<string, string[]>}
 */
function sameWords(groups) {
  const found = new Map();
  for (const group of groups) {
    for (const word of group)
      found.set(
        fold(word),
        group.filter((other) => other !== word),
      );
  }
  return found;
}

/** @param {string} location */
function factor(location) {
  return FACTORS.find(([pattern]) => pattern.test(location))?.[1] ?? 1;
}
