"""Words around a question, in the page and in the terminal."""

from __future__ import annotations

from dlgrade.text import Text

NUMBER = Text(ko="문제 {number}", en="Question {number}")
KINDS = {
    "single": Text(ko="하나 고르기", en="choose one"),
    "multiple": Text(ko="모두 고르기", en="choose all that apply"),
    "numeric": Text(ko="수 쓰기", en="enter a number"),
    "ordering": Text(ko="순서 놓기", en="put in order"),
    "matching": Text(ko="짝짓기", en="match"),
    "output": Text(ko="출력 쓰기", en="write the output"),
}

CHECK = Text(ko="채점하기", en="Check")
AGAIN = Text(ko="다시 풀기", en="Try again")
SHOW = Text(ko="정답 보기", en="Show answer")
RESET = Text(ko="처음부터 다시", en="Start over")
SURE = Text(
    ko="이 퀴즈의 풀이 기록을 지울까요?",
    en="Erase what you have answered in this quiz?",
)
ANSWERS = Text(ko="퀴즈의 정답", en="Answers to the quiz")
SEE = Text(ko="본문에서 다시 읽기", en="Read it again in the chapter")
SCORE = Text(ko="{total}문제 중 {right}문제 맞힘", en="{right} of {total} right")
SCORE_LABEL = Text(ko="퀴즈 점수", en="Quiz score")
NO_SCRIPT = Text(
    ko="채점하려면 자바스크립트가 필요합니다. 터미널에서는 grade quiz 명령으로 풀 수 있습니다.",
    en="Checking answers needs JavaScript. In a terminal, grade quiz asks the same questions.",
)

RIGHT = Text(ko="맞았습니다.", en="Right.")
WRONG = Text(ko="아직 아닙니다.", en="Not yet.")
SHOWN = Text(ko="정답은 이렇습니다.", en="This is the answer.")
MISSING = Text(ko="고르지 않은 정답이 {count}개 있습니다.", en="Right options not chosen: {count}.")
TOO_MANY = Text(
    ko="정답은 모두 골랐지만 정답이 아닌 것도 골랐습니다.",
    en="You have every right option, but not only right ones.",
)
UNMATCHED = Text(ko="짝이 맞지 않는 것이 {count}개 있습니다.", en="Pairs that do not match: {count}.")
MISPLACED = Text(
    ko="앞에서부터 보면 이 단계가 처음으로 어긋납니다.",
    en="Read from the top, this is the first step out of place.",
)
NO_HINT = Text(ko="계산을 다시 살펴보세요.", en="Go through the computation once more.")

CHOOSE_ONE = Text(ko="먼저 하나를 고르세요.", en="Choose one first.")
CHOOSE_SOME = Text(ko="먼저 하나 이상 고르세요.", en="Choose at least one first.")
ENTER_NUMBER = Text(
    ko="수 하나를 쉼표나 단위 없이 쓰세요. 예: 0.25, 1/4, -2",
    en="Enter one number without commas or a unit, such as 0.25, 1/4 or -2.",
)
ENTER_OUTPUT = Text(ko="출력될 글자를 쓰세요.", en="Write what is printed.")
MATCH_ALL = Text(ko="모든 항목의 짝을 고르세요.", en="Choose a partner for every entry.")

ANSWER = Text(ko="답", en="Answer")
PRINTED = Text(ko="출력", en="Output")
NUMBER_HINT = Text(ko="소수나 분수로 씁니다. 예: 0.25, 1/4", en="As a decimal or a fraction, such as 0.25 or 1/4")
OUTPUT_HINT = Text(
    ko="줄이 나뉘면 줄을 바꿔 씁니다. 빈칸의 수는 따지지 않습니다.",
    en="One line per line; the number of blanks does not matter.",
)
ORDER_HINT = Text(
    ko="단추로 옮겨 위에서 아래로 순서를 맞춥니다.", en="Move the entries with the buttons, first at the top."
)
ORDER_ON_PAPER = Text(ko="빈칸에 순서를 나타내는 번호를 쓰세요.", en="Number the boxes in the right order.")
MATCH_ON_PAPER = Text(ko="빈칸에 짝의 글자를 쓰세요.", en="Write the letter of the partner into each box.")
CHOOSE = Text(ko="고르세요", en="choose")
UP = Text(ko="위로", en="Move up")
DOWN = Text(ko="아래로", en="Move down")
MOVED = Text(ko="{count}개 중 {place}번째", en="{place} of {count}")
GOOD = Text(ko="맞음", en="right")
BAD = Text(ko="틀림", en="wrong")

# The terminal.
PROMPTS = {
    "single": Text(ko="번호 하나", en="one number"),
    "multiple": Text(ko="번호 모두 (예: 1 3)", en="every number (such as 1 3)"),
    "numeric": Text(ko="수", en="a number"),
    "ordering": Text(ko="번호를 순서대로 (예: 2 1 3)", en="the numbers in order (such as 2 1 3)"),
    "matching": Text(
        ko="1번부터 차례로 짝의 글자 (예: b a c)",
        en="the letter for 1, 2, … in turn (such as b a c)",
    ),
    "output": Text(ko="출력 (빈 줄로 끝냅니다)", en="the output (end with an empty line)"),
}
# The sentence after an answer that could not be read, by the kind of question.
TYPE = {
    "single": Text(
        ko="1부터 {count}까지의 번호 하나를 쓰세요.",
        en="Type one number from 1 to {count}.",
    ),
    "multiple": Text(
        ko="1부터 {count}까지의 번호를 한 번씩만, 빈칸이나 쉼표로 나누어 쓰세요.",
        en="Type numbers from 1 to {count}, each once, with blanks or commas between them.",
    ),
    "numeric": ENTER_NUMBER,
    "ordering": Text(
        ko="1부터 {count}까지의 번호를 모두 한 번씩, 빈칸이나 쉼표로 나누어 쓰세요.",
        en="Type all the numbers from 1 to {count}, each once, with blanks or commas between them.",
    ),
    "matching": Text(
        ko="왼쪽 항목 {count}개의 짝을 차례로, a부터 {last}까지의 글자로 쓰세요. 같은 글자를 다시 써도 됩니다.",
        en="Type {count} letters from a to {last}, the partner of 1, 2, … in turn. A letter may come again.",
    ),
    "output": ENTER_OUTPUT,
}
KEYS = Text(
    ko="Enter: 건너뛰기 · ?: 정답 보기 · q: 그만하기 (푼 것은 저장됩니다)",
    en="Enter: skip · ?: show the answer · q: stop (what you answered is kept)",
)
