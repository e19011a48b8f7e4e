// Finds the sections of one language's pages. MiniSearch ranks them by words, names.js by their names. A section
// that contains the query as it was typed comes before one that only contains its words.

import MiniSearch from "minisearch";
import { askedInitials } from "./hangul.js";
import { holds, joined, Names, NEAREST, toKey } from "./names.js";
import { chunks, coverage, hasSame, only, partsOf, telling, termsOf, weights } from "./query.js";
import { fold, lower, normalise, plain } from "./text.js";
import { Vocabulary } from "./vocabulary.js";

/** @typedef {{ location: string, title: string, text: string, names?: string[] }} Section */
/** @typedef {{ section: Section, score: number }} Found */
/** @typedef {{ found: Found[], letters: number, terms: Set<string>, visited: number }} Answer
 * `letters` of the query, what to mark in the sections, and places of the index and names that were looked at */

export const MAX_QUERY = 1000; // further characters of a query (a screen of pasted text) are not read
const MAX_NAME = 64; // characters of a query that may be a name, or one with slips in it
const MOST_WORDS = 8; // that are looked for; of a longer text, those that tell most
const MOST_MENDED = 3; // words of a query
const KEPT = 500; // mended words: a reader who types asks for the same ones at each key
const MAX_RESULTS = 30;
const MIN_COVERAGE = 0.4; // the share of a query's words that a section must have, unless it has the query's name or text

const LEAST_OF_TEXT = 0.15; // the same of a longer text's words that tell most, of which no section has many
const OF_NAMES = 4; // what a word of names tells beside others: it is a word of the field

const TEXT_POINTS = 5; // points of the section that is best by words
const LITERAL_POINTS = 4;
const ALIKE_POINTS = 10; // points of a name with exactly the query's words, in any order
const MIN_LIKENESS = 0.3;
const UNCOVERED = 0.5; // the loss of a section with none of the query's words in its names or its text
const NOTHING = { points: 0, coverage: 0, terms: new Set() };
const TITLE_BOOST = 3;
/** Factors for sections that are less useful than the one that explains a thing. @type {[RegExp, number][]} */
const FACTORS = [
  [/^proof\//, 0.3],
  [/#(?:quiz|summary|references)$/, 0.5],
  [/^glossary\//, 0.7],
  [/#exercise-/, 0.8],
];

const PREFIX_FROM = 3; // letters of a Latin word that may be the beginning of another

const LATIN_WORD = /(?<![\p{L}\p{Nd}_.])[A-Za-z]{6,24}(?![\p{L}\p{Nd}_.(])/gu; // no part of a program's names

export class Engine {
  /**
   * @param {Section[]} sections of the index, as the build wrote them; `names` are those under which readers look for it
   * @param {string[][]} same groups of words that mean the same to one who searches
   */
  constructor(sections, same) {
    this.sections = sections.map((each) => ({ ...each, title: plain(each.title), text: plain(each.text) }));
    this.byLocation = new Map(this.sections.map((section) => [section.location, section]));
    this.keys = new Map(this.sections.map(({ location, title, text }) => [location, textKey(`${title} ${text}`)]));
    this.same = sameWords(same);
    this.names = new Names(this.sections);
    this.vocabulary = new Vocabulary();
    /** @type {Map<string, string>} */
    this.mended = new Map();
    this.index = new MiniSearch({
      idField: "location",
      fields: ["title", "text"],
      tokenize: (text) => {
        const terms = termsOf(text);
        this.vocabulary.add(terms);
        return terms;
      },
      processTerm: (term) => term,
    });
    this.index.addAll(this.sections);
    this.vocabulary.close();
  }

  /**
   * The sections for a query, the best first.
   * @param {string} query
   * @returns {Answer}
   */
  search(query) {
    const asked = this.parted(normalise(query.slice(0, MAX_QUERY)));
    const key = toKey(asked);
    if (!key.key) return { found: [], letters: 0, terms: new Set(), visited: 0 };
    if (asked.length > MAX_NAME) return this.rank(asked, key, this.names.within(asked, key));
    if (askedInitials(asked)) return this.rank(asked, key, this.names.find(asked));
    const named = this.names.find(asked);
    if (Math.max(0, ...named.values()) >= NEAREST || this.isHeld(key)) return this.rank(asked, key, named);
    const holdsName = asked.includes(" ") && Math.max(0, ...named.values()) > 0;
    const nearest = holdsName ? [] : this.names.nearest(asked);
    if (nearest.length) return this.rankNearest(nearest);
    const heard = named.size ? [] : this.names.heard(asked);
    const typed = [heard, this.names.onOtherKeyboard(asked)].find(({ length }) => length) ?? [];
    if (typed.length) return this.rankNearest(typed);
    const mended = this.mend(asked);
    return this.rank(mended, toKey(mended), mended === asked ? named : this.names.find(mended));
  }

  /**
   * The query with blanks in Latin words that no section has, where two words that sections have are written as one.
   * @param {string} asked
   */
  parted(asked) {
    return asked.replace(LATIN_WORD, (word) => (this.vocabulary.has(fold(lower(word))) ? word : this.partedWord(word)));
  }

  /** @param {string} word */
  partedWord(word) {
    const count = (/** @type {string} */ part) => this.vocabulary.counts.get(fold(lower(part))) ?? 0;
    let [best, least] = [word, 1];
    for (let place = PREFIX_FROM; place <= word.length - PREFIX_FROM; place++) {
      const parts = [word.slice(0, place), word.slice(place)];
      const rarer = Math.min(...parts.map(count));
      if (rarer > least) [best, least] = [parts.join(" "), rarer];
    }
    return best;
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
    let left = MOST_MENDED;
    return parts.map((part) => (left && !this.isKnown(part) && left-- ? this.mendWord(part) : part)).join(" ");
  }

  /** @param {string} part */
  isKnown(part) {
    const key = toKey(part);
    if (!key.key || this.vocabulary.has(key.key) || hasSame(part, this.same)) return true;
    return termsOf(key.key).every((term) => this.vocabulary.has(term)) && this.isHeld(key);
  }

  /** @param {string} word */
  mendWord(word) {
    const known = this.mended.get(word);
    if (known !== undefined) return known;
    const { names } = this;
    const mended = names.nearest(word)[0]?.text ?? names.heardWord(word) ?? names.nearestWord(word) ?? word;
    if (this.mended.size >= KEPT) this.mended.clear();
    this.mended.set(word, mended);
    return mended;
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
    const isText = chunks(asked).length > MOST_WORDS; // it has words enough of its own
    const parts = telling(partsOf(asked, isText ? undefined : this.same), MOST_WORDS, (term) => this.rarity(term));
    const least = isText ? LEAST_OF_TEXT : MIN_COVERAGE;
    const { byWords, terms, places } = this.rankWords(parts);
    const valued = this.names.valued(parts);
    const { found: alike, compared } = this.names.alike(parts, valued);
    const held = new Set(this.literal(key));
    const found = [...new Set([...named.keys(), ...alike.keys(), ...held, ...byWords.keys()])].map((location) => {
      const ofName = Math.max(named.get(location) ?? 0, ALIKE_POINTS * (alike.get(location) ?? 0));
      const literally = held.has(location) ? LITERAL_POINTS : 0;
      const inText = byWords.get(location) ?? NOTHING;
      const covered =
        (named.get(location) ?? 0) >= NEAREST
          ? 1
          : coverage(valued, { has: (term) => inText.terms.has(term) || this.names.has(location, term) });
      const worth = factor(location) * (1 - UNCOVERED * (1 - covered));
      return {
        section: /** @type {Section} */ (this.byLocation.get(location)),
        score: worth * (ofName + literally + TEXT_POINTS * inText.points),
        counts:
          literally || named.has(location) || (alike.get(location) ?? 0) >= MIN_LIKENESS || inText.coverage >= least,
      };
    });
    const kept = found.filter(({ counts }) => counts).sort((one, other) => other.score - one.score);
    return { found: kept.slice(0, MAX_RESULTS), letters: key.key.length, terms, visited: places + compared };
  }

  /**
   * How much a term tells of what is asked for.
   * @param {string} term
   */
  rarity(term) {
    const count = this.vocabulary.counts.get(term);
    const rare = count ? Math.log(1 + this.sections.length / count) : 0;
    return this.names.byTerm.has(term) ? rare * OF_NAMES : rare;
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
    const afforded = this.vocabulary.afforded(wanted);
    const looked = only(parts, afforded);
    /** @type {Map<string, { boost: number, ofQuery: string[] }>} */
    const meant = new Map();
    for (const [term, weight] of afforded) {
      for (const { term: word, share } of this.vocabulary.entry(term).meanings) {
        const { boost = 0, ofQuery = [] } = meant.get(word) ?? {};
        meant.set(word, { boost: Math.max(boost, weight * share), ofQuery: [...ofQuery, term] });
      }
    }
    const results = this.index.search("any", {
      tokenize: () => [...meant.keys()],
      processTerm: (term) => term,
      boostTerm: (term) => meant.get(term)?.boost ?? 1,
      boost: { title: TITLE_BOOST },
    });
    const scored = results.map(({ id, score, terms: words }) => {
      const held = new Set(words.flatMap((term) => meant.get(term)?.ofQuery ?? []));
      const share = coverage(looked, held);
      return { id: /** @type {string} */ (id), points: share * score, coverage: share, terms: held };
    });
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
    const byWords = new Map(scored.map((each) => [each.id, { ...each, points: each.points / best }]));
    const places = results.reduce((sum, { match }) => sum + Object.values(match).flat().length, 0);
    const terms = [...wanted.keys()].flatMap((term) => this.vocabulary.entry(term).meanings.map((each) => each.term));
    return { byWords, terms: new Set(terms), places };
  }
}

/**
 * For each word of the groups, the others of its group.
 * @param {string[][]} groups
 * @returns {Map<string, string[]>}
 */
function sameWords(groups) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const group of groups) {
    for (const word of group) {
      const others = group.filter((other) => other !== word);
      found.set(fold(word), [...(found.get(fold(word)) ?? []), ...others]);
    }
  }
  return found;
}

/**
 * What a section's text holds, without the spellings that only slips need.
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
