// English words as Korean readers hear them. There are many ways to write one in Hangul (드롭아웃, 드랍아웃), and they differ in
// their vowels; so words are compared by the consonants that are heard: t-l-p-t in dropout as in 드랍아웃.

import { hasHangul, jamo } from "./hangul.js";

const MIN_SOUNDS = 4; // words that have nothing to do with each other can share fewer

// English spellings with the consonants that a Korean reader hears, longer spellings first; an r before no vowel is not heard.
/** @type {[RegExp, string][]} */
const ENGLISH = [
  [/[ts]ion/g, "sn"],
  [/ng(?![aeiou])/g, "n"],
  [/sch/g, "sk"],
  [/tch|sh|ch|th|ti(?=a)|c(?=[eiy])|g(?=e(?!t)|i)/g, "s"],
  [/ck|qu|[cgq]/g, "k"],
  [/ph|[bfv]/g, "p"],
  [/x/g, "ks"],
  [/d/g, "t"],
  [/[zj]/g, "s"],
  [/r(?![aeiouy])/g, ""],
  [/r/g, "l"],
  [/[aeiouwy]|h(?![aeiouy])/g, ""],
];
/** @type {Record<string, string>} */
const HANGUL = {
  ...{ ㄱ: "k", ㄲ: "k", ㅋ: "k", ㄷ: "t", ㄸ: "t", ㅌ: "t", ㅂ: "p", ㅃ: "p", ㅍ: "p", ㅅ: "s", ㅆ: "s", ㅈ: "s" },
  ...{ ㅉ: "s", ㅊ: "s", ㅁ: "m", ㄴ: "n", ㄹ: "l", ㅎ: "h" },
};

/**
 * The consonants that are heard in a word, in whichever letters it is written, each once where it comes twice in a row;
 * "" for a word with too few of them.
 * @param {string} word in lower case, without blanks
 */
export function sounds(word) {
  const heard = hasHangul(word) ? [...word].map(ofSyllable).join("") : ofEnglish(word);
  const once = heard.replace(/(.)\1+/g, "$1");
  return once.length < MIN_SOUNDS ? "" : once;
}

/** @param {string} word */
function ofEnglish(word) {
  return ENGLISH.reduce((text, [spelling, heard]) => text.replace(spelling, heard), word);
}

/** @param {string} sign */
function ofSyllable(sign) {
  const [first, , last = ""] = jamo(sign);
  const end = last === "ㅅ" ? "t" : last === "ㅇ" ? "n" : (HANGUL[last] ?? "");
  return (HANGUL[first] ?? "") + end;
}
