"""Words about decisions of a person on a class's results: scores, names of mistakes, judging again."""

from dlgrade.text import Text

# --- a person's decisions ---
NO_SUCH_ROW = Text(
    ko="학생 `{student}`의 연습 문제 `{exercise}` 결과를 찾지 못했습니다. `grades.csv`의 첫 열에 있는 학생과, 이번에 채점한 연습 문제를 쓰세요.",
    en="There is no result of the student `{student}` for the exercise `{exercise}`. Use the first column of `grades.csv`, and an exercise of this run.",
)
NO_SUCH_CHECK = Text(
    ko="`{check}` 검사는 없습니다. 있는 검사: {names}",
    en="There is no check `{check}`. There are: {names}",
)
TOO_MANY_POINTS = Text(
    ko="{points}점은 줄 수 없습니다. 0점부터 {most}점까지입니다.",
    en="{points} points are not possible: from 0 to {most}.",
)
OVERRIDE_COLUMNS = Text(
    ko="`{path}` 파일의 첫 줄에 열 이름이 있어야 합니다: {columns}. 앞의 둘은 꼭 필요합니다.",
    en="The first line of `{path}` has to name the columns: {columns}. The first two are needed.",
)
OVERRIDE_POINTS = Text(
    ko="`{path}` 파일의 {line}번째 줄에 0 이상의 정수가 아닌 점수 `{points}` 값이 있습니다. 아무것도 저장하지 않았습니다.",
    en="The points `{points}` in line {line} of `{path}` are not a whole number of at least 0. Nothing was stored.",
)
WHAT_TO_OVERRIDE = Text(
    ko="무엇을 정할지 적으세요: 학생과 연습 문제에 `--points`, `--comment`, `--remove` 가운데 하나 이상, 또는 학생에 `--confirm`, 또는 `--from FILE`, 또는 `--form FILE`.",
    en="Say what to decide: a student and an exercise with `--points`, `--comment` or `--remove`, or a student with `--confirm`, or `--from FILE`, or `--form FILE`.",
)
LOOK_AGAIN = Text(
    ko="손으로 점수를 정한 뒤에 제출물이나 채점기의 점수가 바뀌었습니다(채점기: 그때 {before}, 지금 {now}). 손으로 정한 점수가 그대로 쓰입니다. 다시 보고 같은 명령으로 확인하세요.",
    en="Since the score was given by hand, the hand-in or the grader's score has changed (grader then: {before}, now: {now}). The score by hand still counts; look again, and confirm it with the same command.",
)
OTHER_MAXIMUM = Text(
    ko="손으로 {points}점을 정할 때 만점은 {before}점이었는데 지금은 {now}점입니다. 손으로 정한 점수가 그대로 쓰입니다. 다시 보고 같은 명령으로 확인하거나 고치세요.",
    en="The score by hand, {points}, was given out of {before}, and the maximum is {now} now. It still counts; look again, and confirm or change it with the same command.",
)
NO_LONGER_FITS = Text(
    ko="손으로 정한 {points}점은 만점이 {before}점일 때의 것인데 지금 만점은 {now}점입니다. 다시 정할 때까지 점수가 없습니다. `grade class override RESULTS {student} {exercise}{option} --points N` 명령으로 다시 정하거나, `--points N` 대신 `--remove` 옵션으로 거두세요.",
    en="The score by hand, {points}, was given out of {before}, but the maximum is {now} now. There is no score until somebody decides again, with `grade class override RESULTS {student} {exercise}{option} --points N`, or takes it back, with `--remove` in place of `--points N`.",
)
CHECK_IS_GONE = Text(
    ko="`{check}` 검사에 손으로 {points}점을 정했는데 이 연습 문제에 그 검사가 이제 없습니다(이름이 바뀌었거나 없어짐). 다시 정할 때까지 점수가 없습니다. 지금 있는 검사({names})에 점수를 다시 정하고, `grade class override RESULTS {student} {exercise} --check {check} --remove` 명령으로 예전 것을 거두세요.",
    en="The score by hand, {points}, was given for the check `{check}`, which the exercise no longer has under that name. There is no score until somebody decides again: give the points for a check that there is now ({names}), and take the old decision back with `grade class override RESULTS {student} {exercise} --check {check} --remove`.",
)
DECISION_OF_NOBODY = Text(
    ko="`{student}`의 `{exercise}`에 손으로 정한 것이 있는데 이 이름의 제출물이 이제 없어 누구에게도 쓰이지 않습니다. 명단이나 이름을 고쳤기 때문이면 그 학생에게 다시 정하고({again}), 이것은 거두세요({back}).",
    en="What was decided by hand on `{exercise}` of `{student}` is nobody's now, since nothing came under this name any more. If the roster or the name was corrected, decide again for the student: {again}. Then take this one back: {back}",
)
OVERRIDE = Text(
    ko="학생의 점수를 손으로 정하거나 의견을 답니다. 다시 채점해도 남습니다. RESULTS는 결과 폴더입니다.",
    en="Decide a student's score by hand, or comment on it. It survives grading again. RESULTS is the folder of the results.",
)
BY_POINTS = Text(ko="줄 점수.", en="The points to give.")
BY_CHECK = Text(ko="연습 문제 전체가 아니라 이 검사만.", en="Only this check, not the whole exercise.")
BY_COMMENT = Text(ko="학생에게 보일 의견.", en="A comment for the student.")
BY_WHOM = Text(ko="정한 사람의 이름.", en="Who decides.")
BY_FILE = Text(
    ko="이 CSV 파일의 모든 줄(열: student, exercise, check, points, comment).",
    en="Every line of this CSV file (columns: student, exercise, check, points, comment).",
)
BY_FORM = Text(
    ko="모든 학생과 연습 문제의 줄이 있는 새 CSV 파일을 씁니다. 채워서 --from으로 돌려주세요.",
    en="Write a new CSV file with a line for every student and exercise, to fill in and give to --from.",
)
FORM_EXISTS = Text(
    ko="`{path}` 파일이 이미 있습니다. 채운 것이 있을지 모르므로 덮어쓰지 않았습니다. 다른 이름을 쓰세요.",
    en="`{path}` exists already. Something may be filled in, so it was not overwritten. Use another name.",
)
NOTHING_DECIDED = Text(
    ko="`{path}` 파일에 채운 줄이 없습니다. 아무것도 바뀌지 않았습니다.",
    en="No line of `{path}` is filled in. Nothing was changed.",
)
BY_REMOVE = Text(ko="손으로 정한 것을 거둡니다.", en="Take back what was decided by hand.")
NOTHING_TO_REMOVE = Text(
    ko="학생 `{student}`의 `{what}`에는 손으로 정한 것이 없어 거둘 것이 없습니다. 아무것도 바뀌지 않았습니다.",
    en="Nothing was decided by hand on `{what}` of the student `{student}`, so there is nothing to take back. Nothing was changed.",
)
BY_CONFIRM = Text(
    ko="서로 다른 이름으로 들어온 제출물이 모두 이 학생의 것이라고 확인합니다. EXERCISE 없이 씁니다.",
    en="Confirm that all that came under different names is this student's. It takes no EXERCISE.",
)
NOTHING_TO_CONFIRM = Text(
    ko="`{student}` 학생의 제출물에는 `--confirm` 옵션으로 확인할 것이 없습니다. ‘사람이 확인할 것’에 이 명령이 적힌 학생을 쓰세요. 명단에 없는 이름은 먼저 명단이나 파일의 이름을 고쳐야 합니다.",
    en="There is nothing to confirm with `--confirm` about the hand-ins of `{student}`. Use a student whose line among those for a person names this command. If the name is not on the roster, correct the roster or the names of the files first.",
)
CONFIRMED = Text(
    ko="{student}: 제출물이 모두 이 학생의 것이라고 저장했습니다. 제출물이 또 다른 이름으로 들어오면 다시 묻습니다.",
    en="{student}: stored that all of the hand-ins are theirs. If something comes under yet another name, you are asked again.",
)
NOT_CONFIRMED = Text(
    ko="{student}: 제출물이 모두 이 학생의 것이라는 확인을 거두었습니다.",
    en="{student}: it is no longer confirmed that all of the hand-ins are theirs.",
)
OVERRIDDEN = Text(
    ko="{student} · {exercise}: 점수 {before} → {after}", en="{student} · {exercise}: points {before} → {after}"
)

# --- naming a kind of mistake ---
NAME_COMMAND = Text(
    ko="목록에 없는 실수를 한 오답을 하는 일이 같은 것끼리 묶어 보여 줍니다. GROUP에 문장을 붙이면 그 묶음의 모두에게 그 문장이 갑니다.",
    en="Show the wrong answers that no listed mistake explains, grouped by what they do. A sentence for a GROUP goes to everybody in it.",
)
IN_KOREAN = Text(ko="한국어 문장.", en="The sentence in Korean.")
IN_ENGLISH = Text(
    ko="영어 문장. 하나만 적으면 두 언어에 다 씁니다.",
    en="The sentence in English. If there is only one, it serves both.",
)
UNNAME = Text(ko="붙인 문장을 거둡니다.", en="Take the sentence back.")
WHAT_TO_NAME = Text(
    ko="묶음에는 `--ko`나 `--en` 문장, 또는 `--remove` 하나를 주세요. 묶음 없이 쓰면 목록을 보여 줍니다.",
    en="Give a group a sentence with `--ko` or `--en`, or else `--remove`. Without a group, the groups are listed.",
)
NO_SUCH_GROUP = Text(
    ko="`{group}` 묶음이 없습니다. `grade class name RESULTS` 명령이 목록을 보여 줍니다.",
    en="There is no group `{group}`. `grade class name RESULTS` lists them.",
)
NO_GROUPS = Text(ko="목록에 없는 실수를 한 오답이 없습니다.", en="There is no wrong answer without a listed mistake.")
STUDENTS = Text(ko="학생 {count}명", en="students: {count}")
NAMED = Text(
    ko="`{group}` 묶음에 저장했습니다. 학생 {count}명에게 해당합니다.",
    en="Stored for the group `{group}`. It concerns this many students: {count}.",
)

# --- judging again ---
REGRADE = Text(
    ko="연습 문제가 바뀐 뒤, 저장된 호출과 대답으로 다시 판정합니다. 누구의 코드도 실행하지 않으며, 누구의 점수가 바뀌는지 먼저 보여 줍니다. RESULTS는 결과 폴더입니다.",
    en="After a change to exercises, judge again from the stored calls and replies. Nobody's code is run, and it is shown first whose points move. RESULTS is the folder of the results.",
)
APPLY = Text(ko="보여 준 대로 저장하고 보고서를 다시 만듭니다.", en="Store what is shown, and write the reports again.")
JUDGING = Text(ko="판정", en="judging")
NOTHING_STALE = Text(
    ko="다시 판정할 것이 없습니다. 연습 문제가 이 결과를 채점한 때와 같습니다.",
    en="There is nothing to judge again: the exercises are those that these results were graded with.",
)
JUDGED = Text(
    ko="다시 판정한 답 {judged}개 · 점수가 바뀌는 학생과 문제 {points}개 · 점수는 그대로이고 만점이 바뀌는 것 {maximum}개 · 설명만 바뀌는 것 {words}개",
    en="answers judged again: {judged} · points that move: {points} · the same points out of another maximum: {maximum} · only told something else: {words}",
)
TO_RUN = Text(
    ko="기록된 대답으로 판정할 수 없는 답 {count}개({names})는 지금 점수를 그대로 둡니다. `grade class FOLDER` 명령이 다시 채점합니다.",
    en="Answers that the stored replies do not suffice for: {count} ({names}). They keep their points; `grade class FOLDER` grades them again.",
)
NOT_APPLIED = Text(
    ko="아직 아무것도 저장하지 않았습니다. 저장하려면 `--apply` 옵션을 붙이세요.",
    en="Nothing is stored yet. To store it, add the option `--apply`.",
)
