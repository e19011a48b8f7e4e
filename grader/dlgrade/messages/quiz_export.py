"""Words that only exported quizzes have."""

from __future__ import annotations

from dlgrade.text import Text

LETTERS = Text(
    ko="글자를 순서대로 이어 쓰세요. 예: {example}",
    en="Write the letters in order, without blanks, such as {example}.",
)
ONE_LINE = Text(
    ko="출력이 여러 줄이면 줄바꿈 대신 빈칸 하나를 쓰고, 이어진 빈칸은 하나로 쓰세요.",
    en="Write one blank for a line break, and one blank where several are printed.",
)
UNIT = Text(ko="단위: {unit}", en="Unit: {unit}")
TITLE = Text(ko="퀴즈 {chapters}", en="Quiz {chapters}")
HOW = Text(
    ko="`answer_…`에 답을 넣고, `raise NotImplementedError()` 줄이 있으면 지운 다음 셀을 실행하세요.\n\n"
    '- 고르기: 글자 `"b"`, 여러 개면 `"a c"`\n'
    '- 순서: 글자를 순서대로 `"c a b"`\n'
    '- 짝짓기: 1번부터 짝의 글자 `"b a c"`\n'
    "- 수: `0.25`\n"
    '- 출력: 출력될 글자 그대로 `"[1 2]"`',
    en="Put your answer into `answer_…`, remove `raise NotImplementedError()` where it stands, and run the cell.\n\n"
    '- Choices: a letter `"b"`, several `"a c"`\n'
    '- An order: the letters in order `"c a b"`\n'
    '- Matching: the letter for 1, 2, … `"b a c"`\n'
    "- A number: `0.25`\n"
    '- An output: the text that is printed `"[1 2]"`',
)
NOT_ANSWERED = Text(ko="답이 없습니다.", en="There is no answer.")
NOT_RIGHT = Text(ko="아직 아닙니다.", en="Not yet.")
BLANK = Text(ko="답:", en="Answer:")
