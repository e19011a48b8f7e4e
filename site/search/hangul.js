// Hangul letter by letter: the keys that type a syllable, its initial consonant, and the other keyboard.

const FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const LAST = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
const HANGUL = /\p{Script=Hangul}/u;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** Letters that are typed with two keys. @type {Record<string, string>} */
const TYPED = {
  ...{
    ㄳ: "ㄱㅅ",
    ㄵ: "ㄴㅈ",
    ㄶ: "ㄴㅎ",
    ㄺ: "ㄹㄱ",
    ㄻ: "ㄹㅁ",
    ㄼ: "ㄹㅂ",
    ㄽ: "ㄹㅅ",
    ㄾ: "ㄹㅌ",
    ㄿ: "ㄹㅍ",
    ㅀ: "ㄹㅎ",
  },
  ...{ ㅄ: "ㅂㅅ", ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ" },
};

/**
 * Whether a text has a syllable or a letter of Hangul.
 * @param {string} text
 */
export const hasHangul = (text) => HANGUL.test(text);

/**
 * The letters of a text as they are typed, one key each: 과 is ㄱㅗㅏ. What is not Hangul stays.
 * @param {string} text
 */
export function letters(text) {
  return [...jamo(text)].map((letter) => TYPED[letter] ?? letter).join("");
}

/**
 * The letters of a text as they are counted: 과 is ㄱㅘ.
 * @param {string} text
 */
export function jamo(text) {
  return [...text].map(parts).join("");
}

/**
 * The letters of one syllable: its first consonant, its vowel and, where there is one, its last consonant.
 * @param {string} sign what is not a syllable stays as it is
 */
export function parts(sign) {
  const code = sign.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return sign;
  const place = code - FIRST_SYLLABLE;
  const last = place % LAST.length;
  const vowel = Math.floor(place / LAST.length) % VOWELS.length;
  const first = Math.floor(place / LAST.length / VOWELS.length);
  return FIRST[first] + VOWELS[vowel] + (last ? LAST[last] : "");
}

/**
 * The syllable of a consonant and a vowel, without a last consonant.
 * @param {string} first
 * @param {string} vowel
 */
export function openSyllable(first, vowel) {
  const place = FIRST.indexOf(first) * VOWELS.length + VOWELS.indexOf(vowel);
  return String.fromCharCode(FIRST_SYLLABLE + place * LAST.length);
}

// The keys of the Korean keyboard, under the Latin letters of the same keys.
const LATIN_KEYS = "qwertyuiopasdfghjklzxcvbnm";
const HANGUL_KEYS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";

/**
 * What the same keys type with the other keyboard, letter by letter: ㅇㅡㄴ for dms, adam for ㅁㅇ므.
 * @param {string} query
 */
export function onOtherKeyboard(query) {
  const [from, to] = /[a-z]/.test(query) ? [LATIN_KEYS, HANGUL_KEYS] : [HANGUL_KEYS, LATIN_KEYS];
  return letters(query).replace(/\S/g, (key) => to[from.indexOf(key)] ?? key);
}

/**
 * The consonants that the syllables of a text begin with: 경사하강법 is ㄱㅅㅎㄱㅂ. What is not Hangul stays.
 * @param {string} text
 */
export function initials(text) {
  return [...text].map((sign) => parts(sign)[0]).join("");
}

/**
 * The consonants that a query consists of, or "" for any other query. Keyboards join two of them to one: ㄳ is ㄱㅅ.
 * @param {string} query
 */
export function askedInitials(query) {
  const asked = query.replace(/\s/g, "");
  return /^[ㄱ-ㅎ]+$/.test(asked) ? letters(asked) : "";
}
