// Hangul letter by letter: typing errors, initial consonants of syllables, and particles.

const FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const LAST = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
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

/** @param {string} sign */
function parts(sign) {
  const code = sign.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return sign;
  const place = code - FIRST_SYLLABLE;
  const last = place % LAST.length;
  const vowel = Math.floor(place / LAST.length) % VOWELS.length;
  const first = Math.floor(place / LAST.length / VOWELS.length);
  return FIRST[first] + VOWELS[vowel] + (last ? LAST[last] : "");
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

// Particles and endings that follow a noun, the longest first. A rough list is enough, since cutting too much or too little
// only adds or removes one attempt.
const ENDINGS = [
  ...[
    "이란무엇인가요",
    "이란무엇입니까",
    "란무엇인가요",
    "란무엇입니까",
    "이란무엇인가",
    "란무엇인가",
    "이란무엇",
    "란무엇",
  ],
  ...[
    "은무엇인가요",
    "는무엇인가요",
    "은무엇입니까",
    "는무엇입니까",
    "이무엇인가요",
    "가무엇인가요",
    "이뭐예요",
    "가뭐예요",
  ],
  ...[
    "은뭐예요",
    "는뭐예요",
    "이뭐야",
    "가뭐야",
    "이란뭐야",
    "란뭐야",
    "하는방법",
    "하는법",
    "에서는",
    "에서도",
    "에서의",
    "으로는",
  ],
  ...[
    "으로도",
    "으로의",
    "이라는",
    "이라고",
    "입니까",
    "인가요",
    "이에요",
    "했을때",
    "할때",
    "하려면",
    "하기",
    "하는",
    "하면",
    "하고",
  ],
  ...[
    "하다",
    "해요",
    "에게",
    "에서",
    "에는",
    "에도",
    "으로",
    "로는",
    "로도",
    "까지",
    "부터",
    "처럼",
    "보다",
    "마다",
    "이란",
    "라는",
  ],
  ...[
    "이나",
    "이면",
    "이고",
    "에의",
    "과의",
    "와의",
    "들이",
    "들을",
    "들은",
    "들의",
    "들",
    "이랑",
    "랑",
    "란",
    "을",
    "를",
    "은",
    "는",
  ],
  ...["이", "가", "과", "와", "의", "에", "도", "로", "만", "나", "인", "할", "한"],
];

/**
 * A text without the particle or ending at its end, in every way that the list allows; two syllables have to remain.
 * @param {string} text without blanks
 */
export function withoutEnding(text) {
  return ENDINGS.filter(
    (ending) => text.endsWith(ending) && /[가-힣]{2}$|[a-z0-9]$/.test(text.slice(0, -ending.length)),
  )
    .map((ending) => text.slice(0, -ending.length))
    .filter((stem) => stem.length > 1);
}

// Vowels into which a verb's stem and its ending contract, with the stem's own vowel; final consonants of endings.
/** @type {Record<string, string>} */
const DRAWN_TOGETHER = { ㅝ: "ㅜ", ㅕ: "ㅣ", ㅘ: "ㅗ", ㅙ: "ㅚ" };
const OF_ENDINGS = "ㄴㄹㅁㅂㅆ";

/**
 * The stem of a verb whose last syllable has grown together with its ending: 멈추 for 멈춰, 멈췄, 멈출 and 멈춘. Other words
 * lose a final consonant by it; whoever uses it asks for both forms.
 * @param {string} word
 */
export function verbOf(word) {
  const [first, vowel, last] = [...parts(word.slice(-1))];
  if (vowel === undefined || (last && !OF_ENDINGS.includes(last))) return word;
  const stem = last && last !== "ㅆ" ? vowel : (DRAWN_TOGETHER[vowel] ?? vowel);
  const code = (FIRST.indexOf(first) * VOWELS.length + VOWELS.indexOf(stem)) * LAST.length;
  return word.slice(0, -1) + String.fromCharCode(FIRST_SYLLABLE + code);
}

/**
 * How many letters are to be added, left out, replaced or swapped with their neighbour to make one text the other;
 * `most` + 1 where it is more than `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function edits(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const width = other.length + 1;
  let [twoBefore, before, row] = [0, 1, 2].map(() => new Array(width).fill(most + 1));
  for (let column = 0; column <= Math.min(most, other.length); column++) row[column] = column;
  for (let place = 1; place <= one.length; place++) {
    [twoBefore, before, row] = [before, row, twoBefore];
    row.fill(most + 1);
    if (place <= most) row[0] = place;
    let least = row[0];
    // Only cells near the diagonal can hold at most `most`.
    for (let column = Math.max(1, place - most); column <= Math.min(other.length, place + most); column++) {
      const differs = one[place - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min(before[column] + 1, row[column - 1] + 1, before[column - 1] + differs);
      const swapped = one[place - 1] === other[column - 2] && one[place - 2] === other[column - 1];
      if (swapped && place > 1 && column > 1) cost = Math.min(cost, twoBefore[column - 2] + 1);
      row[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
  }
  return Math.min(row[other.length], most + 1);
}
