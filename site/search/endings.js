// Korean words without what is attached to them: nouns without particles and endings, verbs without their endings.

import { openSyllable, parts } from "./hangul.js";

// Particles and endings that follow a noun, the longest first. A rough list is enough, since cutting too much or too little
// only adds or removes one attempt.
const ENDINGS = (
  "이란무엇인가요 이란무엇입니까 란무엇인가요 란무엇입니까 이란무엇인가 란무엇인가 이란무엇 란무엇 " +
  "은무엇인가요 는무엇인가요 은무엇입니까 는무엇입니까 이무엇인가요 가무엇인가요 이뭐예요 가뭐예요 " +
  "은뭐예요 는뭐예요 이뭐야 가뭐야 이란뭐야 란뭐야 하는방법 하는법 에서는 에서도 에서의 으로는 으로도 " +
  "으로의 이라는 이라고 입니까 인가요 이에요 했을때 할때 하려면 하기 하는 하면 하고 하다 해요 에게 에서 " +
  "에는 에도 으로 로는 로도 까지 부터 처럼 보다 마다 이란 라는 이나 이면 이고 에의 과의 와의 들이 들을 " +
  "들은 들의 들 이랑 랑 란 을 를 은 는 이 가 과 와 의 에 도 로 만 나 인 할 한"
).split(" ");

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

// Vowels into which a verb's stem and its ending contract, each with the stem's own vowel.
/** @type {Record<string, string>} */
const CONTRACTED = { ㅝ: "ㅜ", ㅕ: "ㅣ", ㅘ: "ㅗ", ㅙ: "ㅚ" };
const ENDING_CONSONANTS = "ㄴㄹㅁㅂㅆ"; // final consonants that belong to an ending

/**
 * The stem of a verb whose last syllable has grown together with its ending: 멈추 for 멈춰, 멈췄, 멈출 and 멈춘. Other words
 * may lose a final consonant that is their own, so a caller looks for both forms.
 * @param {string} word
 */
export function verbOf(word) {
  const [first, vowel, last] = [...parts(word.slice(-1))];
  if (vowel === undefined || (last && !ENDING_CONSONANTS.includes(last))) return word;
  const stem = last && last !== "ㅆ" ? vowel : (CONTRACTED[vowel] ?? vowel);
  return word.slice(0, -1) + openSyllable(first, stem);
}

const VERB_ENDING =
  /(?<=..)(?:습니까|습니다|나요|어요|아요|네요|까요|니까|더니|려면|려고|는데|은데|지만|지않\S*|면서|[어아]?도록|[어아]도|[어아]?야|으?면|거나|[다고]고)(?:요|하나|하나요|해요|하죠)?$/u;
// A verb whose stem is one syllable: 낮 of 낮음, 낮아요, 낮은데.
const SHORT_VERB = /^(.)(?:음|다|고|게|기|은|는|아|어|아요|어요|은데|는데|으면|지)$/u;

/**
 * The stem of a verb that is one syllable; undefined for any other word.
 * @param {string} chunk
 */
export function shortStemOf(chunk) {
  return SHORT_VERB.exec(chunk)?.[1];
}

/**
 * A word without its endings, as short as the lists make it.
 * @param {string} chunk
 */
export function stemOf(chunk) {
  let stem = chunk.replace(VERB_ENDING, "");
  for (let turn = 0; turn < 2; turn++)
    stem = withoutEnding(stem).sort((one, other) => one.length - other.length)[0] ?? stem;
  return stem;
}
