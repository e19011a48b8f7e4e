"""Words of `grade why`, which explains the last verdict at more length."""

from dlgrade.text import Text

TRY_IT = Text(ko="작은 입력에 넣어 봅시다.", en="Try it on a small input:")
YOURS = Text(ko="나온 값: {got}", en="yours gives {got}")
YOURS_RAISES = Text(ko="나온 오류: {got}", en="yours raises {got}")
EXPECTED = Text(ko="기대한 값: {expected}", en="expected is {expected}")
EXPECTED_ERROR = Text(ko="기대한 오류: {expected}", en="expected is the error {expected}")
RATIO = Text(ko="나온 값은 기대한 값의 {ratio}배입니다.", en="That is {ratio} times what was expected.")
DIFFERENCE = Text(
    ko="나온 값에서 기대한 값을 빼면 {difference}입니다.", en="Yours minus the expected value is {difference}."
)
REQUIREMENT = Text(ko="과제의 이 문장을 어깁니다.", en="It breaks this sentence of the task:")
SEE = Text(
    ko="{chapter}장 페이지의 이 문단에 설명이 있습니다: `{page}#{anchor}`",
    en="The paragraph about it is on the page of chapter {chapter}: `{page}#{anchor}`",
)
SEE_CHAPTER = Text(
    ko="{chapter}장 페이지에 설명이 있습니다: `{page}`", en="The page of chapter {chapter} is about it: `{page}`"
)
AND_NOW = Text(
    ko="한 줄씩 따라가 보려면: `grade debug {slug}`. 다음 힌트: `grade hint {slug}`",
    en="To step through it: `grade debug {slug}`. The next hint: `grade hint {slug}`",
)
NO_VERDICT = Text(
    ko="`{slug}` 연습 문제를 아직 채점하지 않았습니다. 먼저 `grade {slug}` 명령을 실행하세요.",
    en="`{slug}` has not been graded yet. Run `grade {slug}` first.",
)
PASSED = Text(
    ko="`{slug}` 연습 문제는 마지막 채점에서 통과했습니다. 틀린 프로그램을 더 보려면: `grade refute {slug}`",
    en="`{slug}` passed when it was last graded. For wrong programs to look at: `grade refute {slug}`",
)
NOT_WRITTEN = Text(
    ko="`{slug}` 연습 문제의 코드를 아직 쓰지 않았습니다. 과제: `grade show {slug}`",
    en="The code of `{slug}` is not written yet. Its task: `grade show {slug}`",
)
