"""Sentences for authors about quiz files that cannot be read. Each says what is wrong and what to do."""

from __future__ import annotations

from dlgrade.text import Text

QUESTION = Text(ko="문항 {id}", en="question {id}")

NOT_UTF8 = Text(ko="UTF-8이 아닙니다. UTF-8로 저장하세요.", en="not UTF-8; save the file as UTF-8.")
TAB = Text(
    ko="탭으로 들여썼습니다. YAML은 빈칸으로만 들여씁니다. 탭을 빈칸으로 바꾸세요.",
    en="indented with a tab; YAML indents with spaces only, so replace the tab.",
)
YAML = Text(
    ko="YAML로 읽을 수 없습니다({problem}). 따옴표, 괄호, 들여쓰기를 살펴보세요.",
    en="cannot be read as YAML ({problem}); look at quotes, brackets and indentation.",
)
NOT_A_LIST = Text(
    ko="항목이 하나 이상 있는 목록이 아닙니다. `- `로 시작하는 항목을 쓰세요.",
    en="not a list with at least one entry; write entries that start with `- `.",
)
NOT_A_MAPPING = Text(
    ko="`이름: 값` 꼴이 아닙니다. 이름을 붙이세요.", en="not `name: value` fields; give each value its name."
)
NOT_TEXT = Text(ko="글이 아닙니다. 따옴표로 묶은 글을 쓰세요.", en="not a text; write a quoted text.")
NOT_A_FLAG = Text(
    ko="`true`도 `false`도 아닙니다. 둘 가운데 하나를 쓰세요.",
    en="neither `true` nor `false`; write one of them.",
)
UNKNOWN_KEY = Text(
    ko="`{key}` 같은 이름은 없습니다. 쓸 수 있는 이름: {allowed}.",
    en="there is no field `{key}`; the fields are: {allowed}.",
)
MISSING_KEY = Text(ko="`{key}` 항목이 없습니다. 써 넣으세요.", en="`{key}` is missing; add it.")
DOUBLED_KEY = Text(ko="`{key}` 항목이 두 번 나옵니다. 하나를 지우세요.", en="`{key}` occurs twice; remove one.")
EMPTY_TEXT = Text(
    ko="`{lang}` 글이 비어 있습니다. 써 넣으세요.",
    en="the `{lang}` text is empty; write it.",
)
UNKNOWN_KIND = Text(
    ko="`{kind}` 같은 문항 종류는 없습니다. 종류: {kinds}.",
    en="there is no kind of question `{kind}`; the kinds are: {kinds}.",
)
ANSWER_OR_RANGE = Text(
    ko="`answer`와 `tolerance`를 함께 쓰거나, `range` 하나만 쓰세요.",
    en="write either `answer` together with `tolerance`, or `range` alone.",
)
RANGE_OF_TWO = Text(
    ko="`range`에는 값이 두 개 필요합니다. [작은 값, 큰 값]으로 쓰세요.",
    en="`range` needs two values; write [low, high].",
)
TOLERANCE = Text(
    ko="`tolerance`가 0 이상의 수가 아닙니다. 0.01처럼 쓰세요.",
    en="`tolerance` is not a number of at least 0; write it like 0.01.",
)
