"""Sentences for authors about faults that the linter finds in quizzes. Each says what is wrong and what to do."""

from __future__ import annotations

from dlgrade.text import Text

ID_FORM = Text(
    ko="id에는 영어 소문자, 숫자, 붙임표만 씁니다. 예: `mse-of-three`.",
    en="an id has lower-case letters, digits and hyphens only, such as `mse-of-three`.",
)
ID_TAKEN = Text(
    ko="이 id는 {place}에서 이미 썼습니다. 다른 id를 붙이세요.",
    en="this id is already used at {place}; choose another.",
)
ANCHOR_FORM = Text(
    ko="`see`가 제목의 앵커 꼴이 아닙니다. `loss-function`처럼 쓰세요.",
    en="`see` has not the form of a heading's anchor; write it like `loss-function`.",
)
ANCHOR_GONE = Text(
    ko="{page}에 `{{#{anchor}}}` 앵커가 없습니다. 그 단락의 것으로 고치세요.",
    en="{page} has no `{{#{anchor}}}`; use the anchor of the paragraph.",
)
ONE_RIGHT = Text(
    ko="정답이 {count}개입니다. `single`에는 `correct: true`가 꼭 하나 있어야 합니다.",
    en="{count} options are right; `single` needs exactly one `correct: true`.",
)
SOME_RIGHT = Text(
    ko="정답과 오답이 모두 하나 이상 있어야 합니다. `correct: true`를 살펴보세요.",
    en="`multiple` needs at least one right and one wrong option; look at `correct: true`.",
)
TOO_FEW = Text(
    ko="{what}에는 {least}개 이상이 필요합니다. 더 쓰세요.",
    en="`{what}` needs {least} or more entries; add some.",
)
TOO_MANY = Text(
    ko="{what}에는 {most}개까지만 씁니다. 나누거나 줄이세요.",
    en="`{what}` takes at most {most} entries; split or shorten it.",
)
DUPLICATE = Text(
    ko="같은 글이 두 번 나옵니다({lang}): `{text}`. 하나를 바꾸거나 지우세요.",
    en="`{text}` occurs twice ({lang}); change or remove one.",
)
NOT_KOREAN = Text(
    ko="`ko` 글에 한글이 없습니다. 번역하세요: `{text}`.",
    en="the `ko` text has no Korean; translate it: `{text}`.",
)
NOT_ENGLISH = Text(
    ko="`en` 글에 한글이 있습니다. 번역하세요: `{text}`.",
    en="the `en` text has Korean in it; translate it: `{text}`.",
)
NOT_INLINE = Text(
    ko="보기는 한 단락의 글이어야 합니다(코드 블록, 빈 줄, $$ 없이). 코드는 질문으로 옮기세요: `{text}`.",
    en="an option is one line without code block, blank line or $$; move code to the question: `{text}`.",
)
DOLLAR = Text(
    ko="`$`의 짝이 맞지 않습니다. 닫거나, 글자 그대로라면 `\\$`로 쓰세요: `{text}`.",
    en="a `$` has no partner; close the formula, or write `\\$` for the sign: `{text}`.",
)
FORMULA = Text(
    ko="수식 `{formula}`의 {what} 짝이 맞지 않습니다. 수식을 고치세요.",
    en="the formula `{formula}` has unbalanced {what}; fix it.",
)
FORMULAS_DIFFER = Text(
    ko="두 언어의 수식이나 코드가 다릅니다: 한쪽에만 있는 것은 `{only}`입니다. 맞추세요.",
    en="the two languages differ in formulas or code: `{only}` is in only one of them; make them agree.",
)
FENCE = Text(ko="코드 블록이 닫히지 않았습니다. ```로 닫으세요.", en="a code block is not closed; close it with ```.")
CODE = Text(
    ko="Python 코드를 읽을 수 없습니다({problem}). 코드를 고치세요.",
    en="the Python code cannot be parsed ({problem}); fix it.",
)
EXPRESSION = Text(
    ko="식(`{source}`)을 유한한 수 하나로 계산할 수 없습니다({problem}). 식을 고치세요.",
    en="the expression `{source}` has no single finite value ({problem}); fix it.",
)
RANGE_ORDER = Text(
    ko="`range`의 첫 값({low})이 둘째 값({high})보다 작지 않습니다. 순서를 바꾸세요.",
    en="the first value of `range` ({low}) is not below the second ({high}); swap them.",
)
WRONG_IS_RIGHT = Text(
    ko="`wrong`의 값(`{value}`)이 정답으로 채점됩니다. 값이나 허용 오차를 고치세요.",
    en="`{value}` under `wrong` is marked right; change it or the tolerance.",
)
WRONG_TWICE = Text(
    ko="`wrong`의 값(`{value}`)이 다른 값과 구별되지 않습니다. 하나를 지우세요.",
    en="`{value}` under `wrong` cannot be told from another one; remove one.",
)
RULE = Text(
    ko="규칙의 이 부분(`{part}`)을 이해할 수 없습니다. 항목 id와 `<`, `>`, and, or, not, 괄호만 쓰세요.",
    en="`{part}` in the rule is not understood; use item ids with `<`, `>`, and, or, not, parentheses.",
)
RULE_NAME = Text(
    ko="규칙에 나오는 `{name}` 항목은 없습니다. 항목: {ids}.",
    en="the rule's `{name}` is no item; the items are: {ids}.",
)
RULE_SILENT = Text(
    ko="규칙에 `{name}` 항목이 없어 어디에 놓아도 정답이 됩니다. 규칙에 넣으세요.",
    en="the rule does not mention `{name}`, so it may be anywhere; put it into the rule.",
)
RULE_REFUSES = Text(
    ko="적어 둔 순서가 규칙에 맞지 않습니다. 순서나 규칙을 고치세요.",
    en="the items as written break the rule; change their order or the rule.",
)
RULE_ALL = Text(
    ko="규칙이 모든 순서를 받아들입니다. 더 엄격하게 쓰세요.",
    en="the rule accepts every order; make it stricter.",
)
ITEM_ID = Text(
    ko="항목 id(`{name}`)는 규칙에 쓸 수 없습니다. `zero_grad`처럼 쓰세요.",
    en="the item id `{name}` cannot be used in a rule; write it like `zero_grad`.",
)
EXTRA_IS_RIGHT = Text(
    ko="`extra`의 글(`{text}`)이 어느 짝의 오른쪽이기도 합니다. 하나를 바꾸세요.",
    en="`{text}` under `extra` is also a pair's right side; change one.",
)
PRINTS = Text(
    ko="코드의 출력은 `{printed}`인데 `answer`는 `{answer}`입니다. `answer`를 고치세요.",
    en="the code prints `{printed}`, `answer` says `{answer}`; correct `answer`.",
)
FAILS = Text(
    ko="코드가 오류로 끝났습니다({problem}). 코드를 고치세요.",
    en="the code ends with an error ({problem}); fix it.",
)
HANGS = Text(
    ko="코드가 {seconds}초 안에 끝나지 않습니다. 짧게 고치세요.",
    en="the code does not end within {seconds} s; make it shorter.",
)
