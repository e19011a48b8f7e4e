// Makes plain text from a section's HTML or a query, and lists the words by which the search indexes a text.

import { hasHangul } from "./hangul.js";

/** @typedef {{ term: string, start: number, end: number }} Word a word as the index files it, and its place in the text */

const GREEK = {
  ...{ alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", varepsilon: "ε", zeta: "ζ", eta: "η", theta: "θ" },
  ...{ kappa: "κ", lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ" },
  ...{ varphi: "φ", chi: "χ", psi: "ψ", omega: "ω", Delta: "Δ", Gamma: "Γ", Sigma: "Σ", Theta: "Θ", Omega: "Ω" },
};
const SIGNS = {
  ...{ times: "×", cdot: "·", le: "≤", leq: "≤", ge: "≥", geq: "≥", ne: "≠", neq: "≠", approx: "≈", pm: "±", sum: "Σ" },
  ...{ partial: "∂", nabla: "∇", sqrt: "√", to: "→", infty: "∞", in: "∈", dots: "…", ldots: "…", cdots: "…" },
  ...{ log: "log", exp: "exp", max: "max", min: "min", ln: "ln", tanh: "tanh", top: "ᵀ", odot: "⊙" },
};
/** @type {Record<string, string>} */
const COMMANDS = { ...GREEK, ...SIGNS };
/** @type {Record<string, string>} */
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", nbsp: " " };

// The pages' line breaking puts word joiners between a word and its particle; a search must not see them.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const FORMULA = /\\\((.*?)\\\)|\\\[(.*?)\\\]/gs;
const INLINE_TAG = /<\/?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

// Hangul words are joined over blanks, since writers space them differently; Latin words are joined over - and _.
const WORDS =
  /\p{Script=Hangul}+(?:\s+\p{Script=Hangul}+)*|[\p{Script=Latin}\p{Nd}]+(?:[-_][\p{Script=Latin}\p{Nd}]+)*|\p{Script=Greek}/gu;

/**
 * Text in one spelling: composed, full-width letters as usual ones, one kind of hyphen, nothing invisible. (NFKC would
 * also turn the single consonants of a query for initials into other characters.)
 * @param {string} text
 */
export function normalise(text) {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\\([A-Za-z]+)/g, (all, name) => (name in GREEK ? COMMANDS[name] : all))
    .replace(/[\u03f5\u03d1\u03d5]/g, (letter) => ({ "\u03f5": "ε", "\u03d1": "θ", "\u03d5": "φ" })[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * What a reader sees of a section of the index: no tags, no entities, formulas as far as a line of text can show them.
 * @param {string} html
 */
export function plain(html) {
  const marked = html.replace(/<su([bp])>/g, (_, kind) => (kind === "b" ? "_" : "^"));
  const text = marked.replace(INLINE_TAG, "").replace(TAG, " ");
  const decoded = text.replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name) => ENTITIES[name]);
  return normalise(decoded.replace(FORMULA, (_, inline, block) => formula(inline ?? block)));
}

/** @param {string} tex */
function formula(tex) {
  return tex
    .replace(/\\(?:begin|end)\{\w+\}/g, " ")
    .replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, "$1/$2")
    .replace(/\\([A-Za-z]+)/g, (_, name) => COMMANDS[name] ?? "")
    .replace(/\\[,;:! ]/g, " ")
    .replace(/\\\\|[{}&\\]/g, "");
}

/**
 * Lower case of the same length, so that places in it are places in the text.
 * @param {string} text
 */
export function lower(text) {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/./gsu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : " "));
}

/**
 * Does a word begin with a Latin letter or a digit?
 * @param {string} word
 */
export const isLatin = (word) => /^[\p{Script=Latin}\p{Nd}]/u.test(word);

/**
 * The words of a text by which the index files it: pairs of syllables in Hangul, folded words in Latin, single Greek letters.
 * @param {string} text
 * @returns {Word[]}
 */
export function words(text) {
  /** @type {Word[]} */
  const all = [];
  for (const { 0: match, index } of lower(text).matchAll(WORDS)) {
    if (hasHangul(match)) all.push(...pairs(match, index));
    else all.push(...latin(match, index));
  }
  return all;
}

/**
 * @param {string} run syllables and blanks
 * @param {number} offset
 * @returns {Word[]}
 */
function pairs(run, offset) {
  const places = [...run.matchAll(/\S/g)].map(({ index }) => index);
  if (places.length === 1) return [{ term: run, start: offset, end: offset + 1 }];
  return places.slice(1).map((place, before) => {
    const start = places[before];
    return { term: run[start] + run[place], start: offset + start, end: offset + place + 1 };
  });
}

/**
 * The parts of a compound such as zero_grad, and the compound as one word.
 * @param {string} compound
 * @param {number} offset
 * @returns {Word[]}
 */
function latin(compound, offset) {
  const parts = [...compound.matchAll(/[^-_]+/g)].map(({ 0: part, index }) => ({
    term: fold(part),
    start: offset + index,
    end: offset + index + part.length,
  }));
  if (parts.length === 1) return parts;
  const joined = fold(compound.replace(/[-_]/g, ""));
  return [...parts, { term: joined, start: offset, end: offset + compound.length }];
}

/** @type {Map<string, string>} */
const forms = new Map();

/**
 * One form for what readers write differently: plurals, -ing and -ed, -ate and -ation, -ise and -ize, -our and -or. Forms
 * are kept, since building an index folds the same few thousand words again and again.
 * @param {string} word in lower case
 */
export function fold(word) {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const form = folded(word);
  forms.set(word, form);
  return form;
}

/** @param {string} word */
function folded(word) {
  return word
    .replace(/(?<=[a-z]{3})ies$/, "y")
    .replace(/(?<=[a-z](?:ss|x|ch|sh|ias))es$/, "")
    .replace(/(?<=[a-z]{2}[^sui])s$/, "")
    .replace(/(?<=[a-z]{2})i[sz](?:e[dr]?|ing|ation)$/, "iz")
    .replace(/(?<=[a-z]{2})our(?=(?:ed|ing|al|hood)?$)/, "or")
    .replace(/(?<=[a-z]{4})at(?:ion|ing|e[ds]?|or)$/, "at")
    .replace(/(?<=[a-z]{4})(?:ing|ed)$/, "")
    .replace(/(?<=[a-z]{3})([bdgmnprt])\1$/, "$1")
    .replace(/(?<=[a-z]{4})e$/, "");
}
