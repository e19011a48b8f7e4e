"""Words for authors."""

from dlgrade.text import Text

BUILD = Text(
    ko="solution.py에서 exercises/의 파일을 다시 만듭니다.",
    en="Make the files of exercises/ afresh from solution.py.",
)
BUILD_CHECK = Text(
    ko="쓰지 않고, 오래된 파일이 있는지만 확인합니다.", en="Write nothing; only say which files are stale."
)
STALE_STUB = Text(
    ko="`{path}`의 내용이 solution.py와 맞지 않습니다. `grade author build`를 실행하세요.",
    en="`{path}` does not match its solution.py. Run `grade author build`.",
)
VERIFY = Text(
    ko="연습 문제를 증명합니다. 옳은 코드는 통과하고, 실수는 실패하며 이름이 밝혀지고, 변이는 모두 드러나야 합니다.",
    en="Prove exercises: right code passes, every mistake fails and is named, every mutant is noticed.",
)
CERTIFICATE = Text(
    ko="각 연습 문제의 검사가 알려진 실수들을 서로 구별할 수 있는지 보여 줍니다.",
    en="Show whether the checks of each exercise can tell its known mistakes apart.",
)
CERTIFIED = Text(
    ko="{exercise}: 실수 {mistakes}개의 쌍 {separated}/{pairs}개를 구별, 호출 {fewest}개면 충분({choice}), 가장 가까운 쌍 {nearest}, 차이 {distance}",
    en="{exercise}: {separated}/{pairs} pairs of {mistakes} mistakes told apart, {fewest} calls suffice ({choice}), nearest {nearest}, {distance} apart",
)
EXACT = Text(ko="이보다 적게는 안 됨", en="fewer do not")
GREEDY = Text(ko="탐욕적으로 고름", en="chosen greedily")
OTHERWISE_APART = Text(ko="수가 아닌 것으로만", en="by more than numbers")
NO_PAIR = Text(ko="없음", en="none")
SEEDS = Text(ko="시드의 수.", en="How many seeds.")
JOBS = Text(ko="동시에 증명할 연습 문제의 수.", en="How many exercises to prove at once.")
MUTANTS = Text(
    ko="변이를 몇 개마다 하나씩 실행할지. 1은 모두, 0은 없음.",
    en="Run one mutant in so many: 1 runs all, 0 none.",
)
REPORT = Text(ko="보고서 파일.", en="The report.")
PROVEN = Text(
    ko="{exercise}: 검사 {checks}개 {points}점, 옳은 구현 {right}개, 요구 {covered}/{requirements}, 실수 {named}/{mistakes}, 변이 {killed}/{mutants} ({seconds}초)",
    en="{exercise}: {checks} checks, {points} points, {right} right variants, {covered}/{requirements} requirements, {named}/{mistakes} mistakes, {killed}/{mutants} mutants ({seconds} s)",
)
PROVEN_FIELDS = (
    "exercise", "checks", "points", "right", "covered", "requirements", "mistakes", "named", "mutants", "killed", "seconds",
)  # fmt: skip
REPORT_WRITTEN = Text(ko="보고서를 `{path}`에 썼습니다.", en="The report is in `{path}`.")
REPORT_UNREADABLE = Text(
    ko="`{path}` 파일이 없거나 보고서가 아닙니다. 있으면 지우고 `grade author verify` 명령을 실행하세요.",
    en="`{path}` is missing, or is no report. Delete it if it is there, and run `grade author verify`.",
)
NEW = Text(ko="새 연습 문제의 뼈대를 만듭니다.", en="Start a new exercise.")
NEW_EXISTS = Text(
    ko="이름이 `{name}`인 연습 문제가 이미 있습니다. 다른 이름을 고르세요.",
    en="There is an exercise named `{name}` already. Choose another name.",
)
NEW_PLACE = Text(
    ko="`{name}` 대신 `06_learning/이름` 꼴로 쓰세요. 그 장의 폴더가 있어야 하고, 이름은 파이썬 이름이어야 합니다.",
    en="`{name}` must read `06_learning/name`, with the folder of a chapter that exists and a name that Python takes.",
)
NEW_DONE = Text(
    ko="{files}\n`TODO`를 모두 채운 뒤 `grade author verify {name}` 명령을 실행하고, 두 언어의 장에 `exercise` 울타리를 하나씩 넣으세요.",
    en="{files}\nFill in every `TODO`, run `grade author verify {name}`, and put one `exercise` fence into each language's chapter.",
)
KEYS = Text(
    ko="자기 점검 시드의 기록된 답(key.bin)을 만듭니다. 정답 없이 배포하는 강의에 넣습니다.",
    en="Write the recorded answers (key.bin) for the self-check's seed, for a course that is handed out without solutions.",
)
KEYS_INTO = Text(ko="key.bin을 쓸 강의 폴더.", en="The course folder that the files are written into.")
TABLE = Text(
    ko="보고서에서 증명 표 페이지를 만듭니다.",
    en="Make the pages with the table of proofs from the report.",
)
TABLE_STALE = Text(
    ko="증명된 뒤에 바뀐 연습 문제가 있습니다: {names}. `grade author verify`로 다시 증명하세요.",
    en="Exercises have changed since they were proven: {names}. Prove them again with `grade author verify`.",
)
EQUIVALENT_WRONG = Text(
    ko="`{path}`의 `{line}` 줄은 `- `함수`: `원래 줄` → `바뀐 줄`: 이유` 꼴이어야 합니다.",
    en="In `{path}` the line `{line}` must read - `function`: `old` → `new`: reason.",
)
COLUMNS = (
    Text(ko="연습 문제", en="Exercise"),
    Text(ko="검사", en="Checks"),
    Text(ko="옳은 구현", en="Right variants"),
    Text(ko="덮인 요구", en="Requirements covered"),
    Text(ko="이름 붙은 실수", en="Mistakes named"),
    Text(ko="실수 둘", en="Two at once"),
    Text(ko="드러난 변이", en="Mutants killed"),
    Text(ko="같은 변이", en="Equivalent"),
    Text(ko="여유 (옳음)", en="Margin (right)"),
    Text(ko="여유 (실수)", en="Margin (mistakes)"),
)
SHORT_COLUMNS = (
    Text(ko="연습 문제", en="exercise"),
    Text(ko="검사", en="checks"),
    Text(ko="옳음", en="right"),
    Text(ko="요구", en="covered"),
    Text(ko="실수", en="named"),
    Text(ko="둘", en="pairs"),
    Text(ko="변이", en="killed"),
    Text(ko="같음", en="equal"),
    Text(ko="여유", en="room"),
    Text(ko="거리", en="apart"),
)
PAGE_TITLE = Text(ko="# 채점의 증명", en="# The proof of the grading")
PAGE_ABOUT = Text(
    ko="""채점기가 옳은 답을 틀렸다고 하거나 틀린 답을 맞았다고 하면 배우는 사람은 믿을 것을 잃습니다. 그래서 연습 문제마다 다음을 확인하고 결과를 여기에 싣습니다. 이 페이지는 `grade author verify`의 보고서에서 만든 것입니다.

- **옳은 구현**: 정답과, 정답과는 다르게 쓴 옳은 코드입니다. 모든 시드에서 만점을 받습니다.
- **덮인 요구**: 과제의 문장 가운데 요구를 담은 것입니다. 요구마다 그것만 어기는 실수가 있고, 검사가 그 실수를 알아봅니다. 실수 하나는 그 요구를 보는 검사의 점수만 잃습니다.
- **이름 붙은 실수**: 흔한 실수를 하나씩 심은 코드입니다. 모두 실패해야 하고, 무슨 실수인지 이름이 밝혀져야 합니다.
- **실수 둘**: 서로 다른 함수의 실수를 둘씩 함께 심은 코드입니다. 둘 가운데 하나가 아닌 이름은 한 번도 나오지 않습니다.
- **드러난 변이**: 정답의 연산자, 상수, 호출, 문장을 하나씩 자동으로 바꾼 코드입니다. 검사가 하나라도 실패하면 드러난 것입니다. 바꾸어도 과제가 정한 것은 그대로인 변이는 이유와 함께 **같은 변이**로 적어 둡니다.
- **여유 (옳음)**: 허용 오차가 옳은 코드의 가장 큰 오차의 몇 배인지 나타냅니다. **여유 (실수)**: 값의 차이로 드러난 실수 가운데 가장 가까운 것이 허용 오차의 몇 배인지 나타냅니다. 둘 다 10배 이상이어야 합니다. 비교에 오차가 없으면 `–`입니다.""",
    en="""A grader that calls a right answer wrong, or a wrong one right, takes away what a learner relies on. So the following is checked for every exercise, and the outcome published here. The page is made from the report of `grade author verify`.

- **Right variants**: the solution, and right code that is written differently. They get full marks with every seed.
- **Requirements covered**: sentences of the task that state a requirement. For each there is a mistake that breaks it alone, and a check that sees it. One mistake costs the points of the checks that look at this requirement, and no others.
- **Mistakes named**: code with one common mistake each. Every one has to fail, and to be called by its name.
- **Two at once**: programs with two mistakes, in different functions. A name that is neither of the two never comes up.
- **Mutants killed**: the solution with one operator, constant, call or statement changed, automatically. A mutant is killed when any check fails. Mutants that leave everything as the task wants it are listed as **equivalent**, each with a reason.
- **Margin (right)**: how many times the largest error of right code fits into the tolerance. **Margin (mistakes)**: how many times the tolerance fits into the error of the nearest mistake that shows by its numbers. Both have to be at least 10. A dash stands where no comparison has an error.""",
)
PAGE_TOTAL_TITLE = Text(ko="## 모두 더하면 {#total}", en="## In total {#total}")
PAGE_TOTAL = Text(
    ko="연습 문제 {exercises}개, 검사 {checks}개({points}점), 요구 {requirements}개 가운데 {covered}개가 덮임, 옳은 구현 {right}개, 실수 {mistakes}개 가운데 {named}개를 이름으로 찾음, 실수 둘을 함께 심은 프로그램 {pairs}개, 변이 {mutants}개 가운데 {killed}개가 드러나고 {equivalent}개는 같음. 시드의 수: {seeds}.",
    en="{exercises} exercises, {checks} checks ({points} points), {covered} of {requirements} requirements covered, {right} right variants, {named} of {mistakes} mistakes named, {pairs} programs with two at once, {killed} of {mutants} mutants killed and {equivalent} equivalent. Number of seeds: {seeds}.",
)
PAGE_WITHOUT_PROOF = Text(
    ko="이 표에 없는 문제: {slugs}. 마지막으로 증명한 뒤에 바뀌어 다시 증명해야 합니다.",
    en="Not in these tables: {slugs}. They have changed since they were last proven and have to be proven again.",
)
PAGE_VERSIONS = Text(ko="실행 환경: {versions}.", en="It ran on {versions}.")
