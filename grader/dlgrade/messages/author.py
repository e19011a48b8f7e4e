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
COMPOSITIONS = Text(
    ko="NumPy 연습 문제마다 알려진 실수 가운데 어느 둘을 함께 저지를 수 있는지 찾아 compositions.json 파일에 적습니다.",
    en="Find which two known mistakes of each NumPy exercise can be made at once, and write compositions.json.",
)
COMPOSITIONS_STALE = Text(
    ko="파일이 없거나, 파일을 만든 뒤에 바뀐 연습 문제만 다시 찾습니다.",
    en="Only for exercises that have no such file, or have changed since it was made.",
)
COMPOSITIONS_PUBLISH = Text(
    ko="개수를 site/pairs.json 파일에 더하고 증명 페이지를 다시 씁니다.",
    en="Add the counts to site/pairs.json, and write the proof's page again.",
)
COMPOSED = Text(
    ko="{exercise}: 두 실수를 합친 프로그램 {made}개, 그 가운데 두 실수의 이름을 모두 말할 수 있는 것 {told}개",
    en="{exercise}: {made} programs with two mistakes, both of which can be named for {told}",
)
LESSONS = Text(
    ko="NumPy 연습 문제의 실수마다 그것을 반박하는 작은 호출이 있는지(`grade refute`) 확인합니다.",
    en="Look whether a small call refutes each known mistake of the NumPy exercises (`grade refute`).",
)
LESSONS_PUBLISH = Text(
    ko="결과를 site/lessons.json 파일에 더하고, 레슨의 호출을 연습 문제 폴더에 적고, 증명 페이지를 다시 씁니다.",
    en="Add the outcome to site/lessons.json, keep the lessons' calls beside the exercise, write the proof's page again.",
)
LESSONS_ALL = Text(ko="반박하는 호출도 모두 보여 줍니다.", en="Show every such call.")
LESSONS_OF = Text(
    ko="{exercise}: 실수 {mistakes}개 가운데 {refuted}개에 반박하는 작은 호출이 있습니다",
    en="{exercise}: a small call refutes {refuted} of {mistakes} mistakes",
)
NO_LESSON = Text(
    ko="{name}: 찾지 못했습니다(시험한 호출: {said})",
    en="{name}: none was found (calls tried: {said})",
)
LESSONS_SHARE = Text(
    ko="모두 {total}개 가운데 {refuted}개({share} %)입니다.", en="In total {refuted} of {total} ({share} %)."
)
CERTIFIED = Text(
    ko="{exercise}: 실수 {mistakes}개의 쌍 {separated}/{pairs}개를 구별, 호출 {fewest}개면 충분({choice}), 가장 가까운 쌍 {nearest}, 차이 {distance}, 통과할 검사를 건너뛰는 실수 {sparable}개 {sparable_points}점, 그래서 점수가 남지 않는 실수 {losing_all}개",
    en="{exercise}: {separated}/{pairs} pairs of {mistakes} mistakes told apart, {fewest} calls suffice ({choice}), nearest {nearest}, {distance} apart, {sparable} mistakes lose {sparable_points} points of checks that are skipped, {losing_all} keep none",
)
EXACT = Text(ko="이보다 적게는 안 됨", en="fewer do not")
GREEDY = Text(ko="탐욕적으로 고름", en="chosen greedily")
CERTIFICATE_PUBLISH = Text(
    ko="결과를 site/certificates.json 파일에 더하고 증명 페이지를 다시 씁니다.",
    en="Add the outcome to site/certificates.json, and write the proof's page again.",
)
OTHERWISE_APART = Text(ko="수가 아닌 것으로만", en="by more than numbers")
NO_PAIR = Text(ko="없음", en="none")
SEEDS = Text(ko="시드의 수.", en="How many seeds.")
JOBS = Text(
    ko="동시에 증명할 연습 문제의 수. 문제가 그보다 적으면 한 문제의 시드를 여러 개 동시에 시험합니다.",
    en="How many exercises to prove at once; of fewer exercises, several seeds are tried at once.",
)
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
REPORT_IS_A_SAMPLE = Text(
    ko="`{path}` 보고서는 증명이 아니라 표본이어서 싣지 않았습니다. 시드 {seeds}개와 모든 변이를 쓰도록 `--seeds`와 `--mutants` 없이 실행하세요: `grade author verify {names}`",
    en="`{path}` is a sample and no proof, so nothing was published. Without `--seeds` and `--mutants` all {seeds} seeds and every mutant are tried: `grade author verify {names}`",
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
ADOPT = Text(
    ko="반의 결과에서 이름 붙인 오답 묶음을 그 문제의 `variants.py`에 실수로 넣습니다. RESULTS는 결과 폴더, GROUP은 `grade class name`이 보여 주는 묶음, NAME은 실수의 이름(`cubes`)입니다. 먼저 코드를 보여 주고, `--apply`가 있어야 씁니다.",
    en="Turn a named group of wrong answers of a class into a mistake in the exercise's `variants.py`. RESULTS is the folder of the results, GROUP one that `grade class name` lists, NAME what to call the mistake (`cubes`). The code is shown first, and only written with `--apply`.",
)
ADOPT_APPLY = Text(ko="보여 준 코드를 `variants.py`에 씁니다.", en="Write the code that is shown into `variants.py`.")
ADOPT_KO = Text(ko="묶음에 적은 것 대신 쓸 한국어 문장.", en="The sentence in Korean, instead of the group's.")
ADOPT_EN = Text(ko="묶음에 적은 것 대신 쓸 영어 문장.", en="The sentence in English, instead of the group's.")
ADOPT_BREAKS = Text(
    ko="실수가 어기는 요구. 여러 번 쓸 수 있고, 없으면 실패한 검사가 보는 요구입니다.",
    en="A requirement that the mistake breaks, several times if needed; else those that the failed checks ask for.",
)
ADOPT_SEE = Text(
    ko="장의 페이지에서 설명이 있는 곳. 없으면 이 문제의 다른 실수와 같습니다.",
    en="The anchor of the explanation in the chapter's page; else that of the exercise's other mistakes.",
)
ADOPT_UNNAMED = Text(
    ko="`{group}` 묶음에는 아직 문장이 없습니다. `grade class name`으로 적거나 `--ko`와 `--en` 옵션으로 주세요.",
    en="The group `{group}` has no sentence yet. Write one with `grade class name`, or give it with `--ko` and `--en`.",
)
ADOPT_NO_VARIANTS = Text(
    ko="`{exercise}` 문제의 `variants.py` 파일이 이 강의 폴더에 없습니다. 정답이 있는 저장소에서 실행하거나 `--course` 옵션으로 그 폴더를 주세요.",
    en="There is no `variants.py` of `{exercise}` in this course folder. Run this in the repository with the solutions, or name it with `--course`.",
)
ADOPT_NAME = Text(
    ko="`{name}` 이름은 쓸 수 없습니다. 파이썬 이름이어야 하고, `__`가 없어야 하며, `variants.py`에 아직 없어야 합니다.",
    en="The name `{name}` cannot be used. It has to be a name in Python, without `__`, and new in `variants.py`.",
)
ADOPT_NO_FUNCTION = Text(
    ko="이 묶음의 가장 짧은 코드에서 {names} 가운데 어느 것도 함수 하나로 옮길 수 없습니다. 아무것도 쓰지 않았습니다. 실수를 손으로 쓰세요.",
    en="None of {names} can be cut out of the group's shortest program as one function. Nothing was written; write the mistake by hand.",
)
ADOPT_DOUBTFUL = Text(
    ko="이 코드에는 답에 필요하지 않은 것이 있습니다: `{what}`. 강의의 실수는 격리 없이 실행되므로 이 코드는 옮기지 않습니다. 아무것도 쓰지 않았습니다. 실수를 손으로 쓰세요.",
    en="The program holds what no answer needs: `{what}`. Mistakes of the course run without a sandbox, so this code is not taken over. Nothing was written; write the mistake by hand.",
)
ADOPT_OTHERWISE = Text(
    ko="옮긴 코드를 격리해 실행했더니 묶음과 똑같이 답하지 않습니다. 아무것도 쓰지 않았습니다. 채점한 뒤에 문제가 바뀌었으면 반을 다시 채점하고, 아니면 실수를 손으로 쓰세요.",
    en="The code that was cut out was run in the sandbox, and does not answer as the group does. Nothing was written. If the exercise has changed since the class was graded, grade it again; else write the mistake by hand.",
)
ADOPT_TODO = Text(ko="TODO 번역: {text}", en="TODO translate: {text}")
ADOPT_SHOWN = Text(
    ko="`{path}` 파일에 더할 코드입니다. 격리해 실행했고, 묶음과 똑같이 답합니다.",
    en="This would be added to `{path}`. It was run in the sandbox and answers as the group does.",
)
ADOPT_NOT_WRITTEN = Text(
    ko="아직 아무것도 쓰지 않았습니다. 학생이 쓴 코드이고, 강의의 것이 되면 격리 없이 실행됩니다. 한 줄씩 읽은 뒤 `--apply` 옵션을 붙이세요.",
    en="Nothing is written yet. A student wrote this code, and as part of the course it runs without a sandbox. Read every line, then add the option `--apply`.",
)
ADOPT_DONE = Text(
    ko="`{path}` 파일에 `{name}` 실수를 썼습니다. 다음 차례:\n1. `TODO`가 있으면 채우고, 문장에 무엇을 했고 어떻게 해야 하는지가 있는지 보세요.\n2. `grade author verify {exercise} --seeds 2` 명령으로 증명하고, 아무것도 나오지 않으면 `--seeds` 없이 실행하세요.\n3. `grade class regrade {results} --apply` 명령을 실행하면 이 묶음에 실수의 이름이 붙습니다.",
    en="The mistake `{name}` is written into `{path}`. Next:\n1. Fill in a `TODO` if there is one, and see that the sentence says what was done and what to do instead.\n2. Prove it with `grade author verify {exercise} --seeds 2`; when that finds nothing, without `--seeds`.\n3. With `grade class regrade {results} --apply` the group is told this mistake.",
)
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
- **덮인 요구**: 과제의 문장 가운데 요구를 담은 것입니다. 요구마다 그것만 어기는 실수가 있고, 검사가 그 실수를 알아봅니다. 실수 하나는 그 요구를 보는 검사의 점수만 잃습니다. 건너뛴 검사의 점수는 [아래](#skipped)에 따로 셉니다.
- **이름 붙은 실수**: 흔한 실수를 하나씩 심은 코드입니다. 모두 실패해야 하고, 무슨 실수인지 이름이 밝혀져야 합니다.
- **실수 둘**: 서로 다른 함수의 실수를 둘씩 함께 심은 코드입니다. 둘 가운데 하나가 아닌 이름은 한 번도 나오지 않습니다.
- **드러난 변이**: 정답의 연산자, 상수, 호출, 문장을 하나씩 자동으로 바꾼 코드입니다. 검사가 하나라도 실패하면 드러난 것입니다. 바꾸어도 과제가 정한 것은 그대로인 변이는 이유와 함께 **같은 변이**로 적어 둡니다.
- **여유 (옳음)**: 허용 오차가 옳은 코드의 가장 큰 오차의 몇 배인지 나타냅니다. **여유 (실수)**: 값의 차이로 드러난 실수 가운데 가장 가까운 것이 허용 오차의 몇 배인지 나타냅니다. 둘 다 10배 이상이어야 합니다. 비교에 오차가 없으면 `–`입니다.""",
    en="""A grader that calls a right answer wrong, or a wrong one right, takes away what a learner relies on. So the following is checked for every exercise, and the outcome published here. The page is made from the report of `grade author verify`.

- **Right variants**: the solution, and right code that is written differently. They get full marks with every seed.
- **Requirements covered**: sentences of the task that state a requirement. For each there is a mistake that breaks it alone, and a check that sees it. One mistake costs the points of the checks that look at this requirement, and no others. The points of skipped checks are counted [below](#skipped).
- **Mistakes named**: code with one common mistake each. Every one has to fail, and to be called by its name.
- **Two at once**: programs with two mistakes, in different functions. A name that is neither of the two never comes up.
- **Mutants killed**: the solution with one operator, constant, call or statement changed, automatically. A mutant is killed when any check fails. Mutants that leave everything as the task wants it are listed as **equivalent**, each with a reason.
- **Margin (right)**: how many times the largest error of right code fits into the tolerance. **Margin (mistakes)**: how many times the tolerance fits into the error of the nearest mistake that shows by its numbers. Both have to be at least 10. A dash stands where no comparison has an error.""",
)
APART_TITLE = Text(ko="## 실수를 구별하는 힘 {#told-apart}", en="## Telling mistakes apart {#told-apart}")
APART_ABOUT = Text(
    ko="""실수에 이름을 붙이려면 검사가 그 실수를 다른 실수와 구별해야 합니다. 그래서 연습 문제마다 두 실수로 만들 수 있는 모든 쌍을 견줍니다. 어떤 호출에 다르게 답하거나 서로 다른 검사를 통과하면 구별되는 쌍입니다. 연습 문제 {exercises}개의 실수 {mistakes}개에서 쌍 {pairs}개 가운데 {apart}개가 구별됩니다. 구별되지 않는 쌍은 왜 같은 것으로 보는지 이유를 적어 두어야 합니다. 구별되는 쌍을 모두 구별하는 데는 호출 {calls}개면 충분합니다. 그림의 점은 연습 문제이고, 큰 점은 같은 자리에 여럿이 있다는 뜻입니다. 실수가 많다고 호출이 많이 필요하지는 않습니다.

표의 **가까운 둘**은 답이 가장 비슷한 두 실수이고, **차이**는 두 답의 수가 가장 큰 수에 견주어 얼마나 다른지입니다. 이 부분은 `grade author certificate --publish` 명령이 만듭니다.""",
    en="""A mistake can be named only if the checks tell it from every other mistake. So all pairs of mistakes of an exercise are compared: two are told apart if they answer some call differently, or pass different checks. Of the {pairs} pairs that the {mistakes} mistakes of {exercises} exercises make, {apart} are told apart. For a pair that is not, the author has to write down why the two count as the same. {calls} calls are enough to tell all these pairs apart. In the picture a dot is an exercise, and a larger one stands for several in the same place. Many mistakes do not need many calls.

In the table, **nearest two** are the mistakes whose answers are most alike, and **apart** is how much their numbers differ, measured by the largest of them. This part is made by `grade author certificate --publish`.""",
)
LESSONS_ABOUT = Text(
    ko="""**수업이 되는 실수**: 알려진 실수는 저마다 작은 수업(`grade refute`)입니다. 그 프로그램이 틀리는 작은 호출이 있어야 하고, 옳은 구현은 모두 그 호출에 같은 답을 내야 합니다. 그런 호출이 NumPy 연습 문제의 실수 {of}개 가운데 {found}개에 있습니다. 호출은 과제의 예시와 검사의 입력, 검사마다 적어 둔 호출에서 저절로 찾습니다(`grade author lessons --publish`). 프레임워크 연습 문제는 호출 하나에 훈련 한 번만큼 걸려 찾지 않습니다.""",
    en="""**Lessons**: each known mistake is a small lesson (`grade refute`). For that there has to be a small call in which the program is wrong while all right variants answer alike. Of the {of} mistakes of the NumPy exercises, {found} have such a call. The calls are found by themselves, from the examples of the task, the inputs of the checks and the calls that were written for single checks (`grade author lessons --publish`). Exercises of a framework are not searched, since there a call takes as long as training does.""",
)
PAIRS_ABOUT = Text(
    ko="""**둘 다 말함**: 목록의 실수 둘을 한 함수 안에 함께 넣은 프로그램을 저절로 만듭니다(`grade author compositions`). 그렇게 만든 {of}개 가운데 {found}개에서 두 실수의 이름을 모두 말합니다. 나머지에서는 하나만 말하거나 말하지 않습니다. 한 실수가 다른 실수를 가리거나, 둘을 합친 답이 다른 프로그램의 답과 같을 때입니다. 프레임워크 연습 문제에서는 짝마다 훈련을 여러 번 해야 해서 만들지 않습니다.""",
    en="""**Both named**: programs with two listed mistakes in one function are made by themselves (`grade author compositions`). Of {of} such programs both mistakes are named in {found}. In the others one is named or none, because one mistake hides the other, or because the two together answer as another program does. They are not made of the exercises of a framework, where each pair would have to be trained several times.""",
)
APART_COLUMNS = (
    Text(ko="연습 문제", en="Exercise"),
    Text(ko="실수", en="Mistakes"),
    Text(ko="구별되는 쌍", en="Pairs told apart"),
    Text(ko="필요한 호출", en="Calls needed"),
    Text(ko="가까운 둘", en="Nearest two"),
    Text(ko="차이", en="Apart"),
    Text(ko="수업이 되는 실수", en="Lessons"),
    Text(ko="건너뛰어 잃음", en="Lose by skipping"),
    Text(ko="점수 없음", en="Keep no point"),
)
PAIRS_COLUMN = Text(ko="둘 다 말함", en="Both named")
SKIPPED_TITLE = Text(ko="## 건너뛰는 검사 {#skipped}", en="## Checks that are skipped {#skipped}")
SKIPPED_ABOUT = Text(
    ko="""앞의 검사를 통과하지 못하면 건너뛰는 검사가 있습니다. 앞의 것이 틀리면 물을 수 없거나, 한 실수에 점수를 두 번 깎게 되는 검사입니다. 그 대신 실수 하나가, 따로 물었으면 통과했을 검사의 점수까지 잃을 수 있습니다. 연습 문제 {exercises}개의 실수 {mistakes}개 가운데 {sparable}개가 그렇게 모두 {points}점을 잃고(**건너뛰어 잃음**), {losing_all}개는 점수가 하나도 남지 않습니다(**점수 없음**).

점수가 남지 않는 것은 다음 세 까닭 가운데 하나가 있을 때뿐이고, `grade author verify`가 실제로 그런지 확인합니다.

- 아무것도 하지 않는 프로그램이나 무엇이든 거부하는 프로그램도 그 검사를 통과합니다. 입력을 바꾸지 않았는지 보는 검사가 그렇습니다. 그 점수는 무언가를 제대로 한 다음에 받습니다.
- 통과하지 못한 검사에서 돌려준 것의 꼴(자료형, 묶음의 수, 배열의 모양)이 정답과 다르거나, 돌려주는 대신 예외가 났습니다. 그런 값은 받아서 쓸 수 없으므로 그 안의 수를 채점하지 않습니다.
- 그 실수에 건너뛰는 검사와 까닭이 적혀 있습니다.""",
    en="""Some checks are skipped when an earlier one fails: they could not be asked then, or would take points for one mistake twice. In exchange a mistake may lose the points of a check that it would have passed by itself. Of the {mistakes} mistakes of {exercises} exercises, {sparable} lose {points} points in all this way (**lose by skipping**), and {losing_all} have no point left (**keep no point**).

No point is left only for one of three reasons, and `grade author verify` looks whether it is true:

- A program that does nothing, or refuses everything, passes the skipped check too. So do the checks that the inputs are left alone. Such points are given once something was done right.
- What came back in the failed check has another form than the solution's (its type, number of parts, or shape), or an exception came in its place. No one can use such a reply, so the numbers in it are not judged.
- The mistake lists the skipped check, with the reason.""",
)
APART_PICTURE = Text(
    ko="연습 문제의 실수 수와, 그 실수를 모두 구별하는 데 필요한 호출 수. 값은 아래 표에 있습니다.",
    en="The number of mistakes of each exercise, and of calls that tell all of them apart. The table below has the values.",
)
APART_ACROSS = Text(ko="알려진 실수", en="known mistakes")
APART_UP = Text(ko="모두 구별하는 호출", en="calls that tell all apart")
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
