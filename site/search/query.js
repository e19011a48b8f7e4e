// The meaning of a query: its words without those that every question has, each with words that mean the same.

import { verbOf, withoutEnding } from "./hangul.js";
import { fold, lower, words } from "./text.js";

/** @typedef {{ terms: string[], tail: string[], share: number }} Reading terms that a text may have for a part of a query */
/** @typedef {{ readings: Reading[], weight: number }} Part a word of a query or name, in every reading */

const STOP = 0.08; // weight of a word that says nothing about the subject
const TAIL = 0.15; // weight of a particle or ending, relative to its stem
const VERB = 0.9; // weight of the stem that a word has if it is a verb
const SAME = 0.6; // weight of a word with the same meaning as the typed one
const HANGUL = /\p{Script=Hangul}/u;
const CHUNK = /\p{Script=Hangul}+|[\p{Script=Latin}\p{Nd}]+(?:[-_][\p{Script=Latin}\p{Nd}]+)*|\p{Script=Greek}/gu;

const ENGLISH = new Set(
  (
    "a an the is are was were be been am do does did doing done i im my me mine you your we our us it its this that these " +
    "those there here of in on at for with to from by as and or but if so than then about into how what whats why when " +
    "where which who whose can could should would will shall may might must have has had having get gets got getting " +
    "s t re ve ll d doesn don isn aren won want wants need needs please tell explain mean means meaning happen happens " +
    "like just even really still always keep keeps use used using make makes give gives find work works say says way any some hi hello thanks thank sorry anyone everyone"
  ).split(" "),
);
const KOREAN = new RegExp(
  "^(?:(?:왜|뭐|뭔|무엇|어디|언제|얼마)(?:예요|에요|야|죠|지|지요|인가|인가요|입니까|인지|가|가요|데|데요|요)?|어떻게|어떡해|어찌|뭘|뭐가|무엇을|무엇이|무슨|어디서|어디에|어디에서|얼마나|얼마로|누가|어느|어떤|것|게|거|" +
    "건|걸|수|때|때도|법|방법|이유|까닭|제|내|나|저|그|이|좀|자꾸|계속|너무|또|더|다|잘|및|그리고|또는|라고|" +
    "안녕하세요|감사합니다|고맙습니다|혹시|갑자기|제발|궁금\\S*|도와\\S*|" +
    "안|못|뜻|의미|대해|대해서|관해|대한|같이|그냥|정말|지금|하나|되나|" +
    "(?:하|되|돼|해|했|됐|된|있|싶|나오|나와|나온|나옵|떠|뜹|뜨|뜬|주|줘|알려|쓰|써|쓸|인|입|같|봐|보|할|될|한|합|됩)" +
    "(?:나|나요|니까|니다|습니까|습니다|어요|아요|요|다|다고|면|고|는|은|는지|지|지요|죠|네요|까|까요|려면|야|야하나|야하나요|데|는데|은데|가|가요|때|서|어|기|게|도)?)$",
);

const VERB_ENDING =
  /(?<=..)(?:습니까|습니다|나요|어요|아요|네요|까요|니까|더니|려면|려고|는데|은데|지만|지않\S*|면서|[어아]?도록|[어아]도|[어아]?야|으?면|거나|[다고]고)(?:요|하나|하나요|해요|하죠)?$/u;
// A verb whose stem is one syllable: 낮 of 낮음, 낮아요, 낮은데.
const SHORT_VERB = /^(.)(?:음|다|고|게|기|은|는|아|어|아요|어요|은데|는데|으면|지)$/u;

/**
 * The words that a reader parted with blanks or signs.
 * @param {string} text
 * @param {Map<string, string[]>} [same] words that mean the same, by their key
 * @returns {Part[]}
 */
export function partsOf(text, same) {
  return [...new Set(chunks(text))].map((chunk) => {
    const readings = readingsOf(chunk);
    for (const other of (same && synonyms(chunk, same)) ?? []) readings.push(reading(other, SAME));
    return { readings, weight: isStop(chunk) ? STOP : 1 };
  });
}

/**
 * Is it one word, for which there are others that mean the same? Then it is no slip.
 * @param {string} word
 * @param {Map<string, string[]>} same
 */
export function hasSame(word, same) {
  const [chunk, ...others] = chunks(word);
  return chunk !== undefined && !others.length && synonyms(chunk, same) !== undefined;
}

/** @param {string} text */
export function chunks(text) {
  return lower(text).match(CHUNK) ?? [];
}

/** @param {string} chunk */
function isStop(chunk) {
  return HANGUL.test(chunk) ? KOREAN.test(chunk) : ENGLISH.has(chunk);
}

/**
 * @param {string} chunk
 * @param {number} share
 * @returns {Reading}
 */
function reading(chunk, share) {
  const all = termsOf(chunk);
  if (!HANGUL.test(chunk) || chunk.length < 3) return { terms: all, tail: [], share };
  const stem = stemOf(chunk);
  const terms = all.slice(0, Math.max(1, stem.length - 1));
  return { terms, tail: all.slice(terms.length), share };
}

/**
 * A word as it is written and, in Hangul, as the stem of a verb: 멈춰야 also as 멈추.
 * @param {string} chunk
 */
function readingsOf(chunk) {
  const written = reading(chunk, 1);
  if (!HANGUL.test(chunk) || chunk.length < 2) return [written];
  const [, short] = SHORT_VERB.exec(chunk) ?? [];
  if (short) return [written, { terms: [short], tail: [], share: VERB }];
  const stem = stemOf(chunk);
  const verb = verbOf(stem);
  return verb === stem ? [written] : [written, { terms: termsOf(verb), tail: [], share: VERB }];
}

/** @param {string} text */
export function termsOf(text) {
  return words(text).map(({ term }) => term);
}

/**
 * The shortest form that an ending leaves.
 * @param {string} chunk
 */
function stemOf(chunk) {
  let stem = chunk.replace(VERB_ENDING, "");
  for (let turn = 0; turn < 2; turn++)
    stem = withoutEnding(stem).sort((one, other) => one.length - other.length)[0] ?? stem;
  return stem;
}

/**
 * @param {string} chunk
 * @param {Map<string, string[]>} same
 */
function synonyms(chunk, same) {
  if (!HANGUL.test(chunk)) return same.get(fold(chunk));
  for (let length = chunk.length; length > 0; length--) {
    const found = same.get(chunk.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

/**
 * How much of a query a set of terms has, from 0 to 1, each part as much as it weighs.
 * @param {Part[]} parts
 * @param {{ has: (term: string) => boolean }} terms
 */
export function coverage(parts, terms) {
  let sum = 0;
  let most = 0;
  for (const { readings, weight } of parts) {
    let best = 0;
    for (const each of readings) best = Math.max(best, each.share * held(each, terms));
    sum += weight * best;
    most += weight;
  }
  return most ? sum / most : 0;
}

/**
 * @param {Reading} reading
 * @param {{ has: (term: string) => boolean }} known
 */
function held({ terms, tail }, known) {
  let count = 0;
  for (const term of terms) if (known.has(term)) count += 1;
  for (const term of tail) if (known.has(term)) count += TAIL;
  return count / (terms.length + TAIL * tail.length);
}

/**
 * The terms to look for, each with the weight of the part that it is of.
 * @param {Part[]} parts
 * @returns {Map<string, number>}
 */
export function weights(parts) {
  const found = new Map();
  const add = (/** @type {string} */ term, /** @type {number} */ weight) =>
    found.set(term, Math.max(found.get(term) ?? 0, weight));
  for (const { readings, weight } of parts) {
    for (const { terms, tail, share } of readings) {
      for (const term of terms) add(term, weight * share);
      for (const term of tail) add(term, weight * share * TAIL);
    }
  }
  return found;
}

/**
 * The words of a text that tell most, as many as are looked for, in their order; a word that no section has tells nothing
 * where others do.
 * @param {Part[]} parts
 * @param {number} most
 * @param {(term: string) => number} rarity how much a term tells, 0 where no section has it
 * @returns {Part[]}
 */
export function telling(parts, most, rarity) {
  if (parts.length <= most) return parts;
  const told = parts.map((part) => ({ part, value: part.weight * value(part, rarity) }));
  told.sort((one, other) => other.value - one.value);
  const kept = new Set(told.slice(0, most).flatMap((each) => (each.value ? each.part : [])));
  return parts.filter((part) => kept.has(part));
}

/**
 * @param {Part} part
 * @param {(term: string) => number} rarity
 */
function value({ readings }, rarity) {
  const values = readings.map(({ terms, share }) => {
    const each = terms.map(rarity);
    return each.includes(0) ? 0 : (share * each.reduce((sum, one) => sum + one, 0)) / terms.length;
  });
  return Math.max(...values);
}

/**
 * Parts with those terms only that are looked up; a part that has none of them is left out.
 * @param {Part[]} parts
 * @param {{ has: (term: string) => boolean }} terms
 * @returns {Part[]}
 */
export function only(parts, terms) {
  const looked = parts.map(({ readings, weight }) => ({
    weight,
    readings: readings
      .map((each) => ({
        share: each.share,
        terms: each.terms.filter((term) => terms.has(term)),
        tail: each.tail.filter((term) => terms.has(term)),
      }))
      .filter((each) => each.terms.length),
  }));
  return looked.filter(({ readings }) => readings.length);
}
