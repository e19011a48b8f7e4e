// Words that every question has, in both languages: they say nothing about the subject that is asked for.

import { hasHangul } from "./hangul.js";

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

/** @param {string} chunk one word of a query, in lower case */
export function isStopWord(chunk) {
  return hasHangul(chunk) ? KOREAN.test(chunk) : ENGLISH.has(chunk);
}
