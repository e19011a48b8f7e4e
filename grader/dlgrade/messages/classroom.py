"""Words about a whole class: what was handed in, the run, the results, the report."""

from dlgrade.text import Text

# --- what was handed in ---
NO_ARCHIVE = Text(
    ko="`{path}` 압축 파일을 열 수 없습니다({reason}). 0점이 아니며, 사람이 확인해야 합니다. 학생에게 다시 받거나 직접 풀어 폴더로 두세요.",
    en="The archive `{path}` cannot be opened ({reason}). This is no 0: a person has to look. Ask for it again, or unpack it by hand into a folder.",
)
ARCHIVE_FILES = Text(
    ko="`{path}` 압축 파일에 파일이 {most}개보다 많아 풀지 않았습니다. 사람이 확인해야 합니다.",
    en="The archive `{path}` holds more than {most} files and was not unpacked. A person has to look.",
)
ARCHIVE_BYTES = Text(
    ko="`{path}` 압축 파일을 풀면 {most} MiB를 넘어 중단했습니다. 사람이 확인해야 합니다.",
    en="The archive `{path}` holds more than {most} MiB when it is unpacked, so unpacking was stopped. A person has to look.",
)
ARCHIVE_TWICE = Text(
    ko="`{path}` 압축 파일에 `{member}` 파일이 두 번 들어 있어 어느 것인지 알 수 없습니다. 사람이 확인해야 합니다.",
    en="The archive `{path}` holds `{member}` twice, so it is not clear which one counts. A person has to look.",
)
ARCHIVE_OUTSIDE = Text(
    ko="`{path}` 압축 파일의 `{member}` 경로는 폴더 밖을 가리켜 풀지 않았습니다. 사람이 확인해야 합니다.",
    en="`{member}` in the archive `{path}` leads out of its folder, so the archive was not unpacked. A person has to look.",
)
ARCHIVE_LINK = Text(
    ko="`{path}` 압축 파일의 `{member}` 항목은 보통 파일이 아니라 링크나 장치여서 풀지 않았습니다. 사람이 확인해야 합니다.",
    en="`{member}` in the archive `{path}` is a link or a device and no file, so the archive was not unpacked. A person has to look.",
)
ARCHIVE_LOCKED = Text(
    ko="`{path}` 압축 파일에 암호가 걸려 있습니다. 학생에게 암호 없이 다시 받으세요.",
    en="The archive `{path}` has a password. Ask the student for one without.",
)
ARCHIVES_INSIDE = Text(
    ko="`{path}` 제출물에 압축 파일이 {most}개보다 많습니다. 사람이 확인해야 합니다.",
    en="`{path}` holds more than {most} archives. A person has to look.",
)
OTHER_ARCHIVE = Text(
    ko="`{path}` 파일은 zip이 아닌 압축 파일이라 열지 않았습니다. 직접 풀어 학생의 폴더에 두고 다시 실행하세요.",
    en="`{path}` is an archive of another kind than zip and was not opened. Unpack it by hand into the student's folder and run again.",
)
NOT_OPENED = Text(
    ko="`{name}` 항목은 파일도 폴더도 아니라 {kind}이므로 열지 않았습니다. 사람이 확인해야 합니다.",
    en="`{name}` is {kind} and was not opened. A person has to look.",
)
NO_METADATA = Text(
    ko="`{path}` 파일을 읽을 수 없어 누가 제출했는지 알 수 없습니다({reason}). Gradescope에서 다시 내려받으세요.",
    en="`{path}` cannot be read ({reason}), so it is not known who handed in what. Download it from Gradescope again.",
)
NOT_READ = Text(
    ko="채점기의 문제로 `{place}` 제출물을 읽지 못했습니다({kind}: {reason}). 0점이 아니며, 사람이 확인해야 합니다.",
    en="A fault of the grader kept `{place}` from being read ({kind}: {reason}). This is no 0: a person has to look.",
)
NOBODY = Text(
    ko="`{place}` 파일이 누구의 것인지 이름에 없습니다. 파일 이름 앞에 학생의 학번이나 이름을 붙이거나 학생의 폴더에 넣으세요.",
    en="Nothing in the name of `{place}` says whose it is. Put the student's id or name before it, or move it into the student's folder.",
)
NOT_ENROLLED = Text(
    ko="`{key}` 이름은 명단에 없습니다. 채점은 했으니, 누구인지 확인해 명단이나 이름을 고치고 다시 실행하세요.",
    en="`{key}` is not on the roster. It was graded; find out who it is, correct the roster or the name, and run again.",
)
AMBIGUOUS = Text(
    ko="`{key}` 이름은 여러 학생일 수 있습니다: {names}. 채점은 했으니, 누구인지 확인해 학번으로 이름을 바꾸고 다시 실행하세요.",
    en="`{key}` may be several students: {names}. It was graded; find out who it is, rename it to the student's id, and run again.",
)
ANSWERS_NOTHING = Text(
    ko="`{place}` 제출물에서 연습 문제의 답을 찾지 못했습니다. 파일 이름이 연습 문제의 이름이거나, 그 함수가 코드에 있어야 합니다. 사람이 확인해야 합니다.",
    en="Nothing in `{place}` answers an exercise: no file is called like one, and none defines its functions. A person has to look.",
)
UNCLAIMED = Text(
    ko="이 학생의 `{missing}` 답이 없는데, 어느 연습 문제의 답도 아닌 코드 파일이 있습니다. 그 답이면 연습 문제의 이름으로 바꾸고 다시 실행하세요.",
    en="This file with code answers no exercise, and the student's answer to `{missing}` is missing. If this is it, rename it to the exercise and run again.",
)
SEVERAL_NAMES = Text(
    ko="이 학생의 것으로 보이는 제출물이 서로 다른 이름으로 들어왔습니다: {names}. 함께 채점했으니, 모두 이 학생의 것인지 확인하세요.",
    en="What seems to be this student's came under different names: {names}. It was graded together; check that all of it is theirs.",
)
NO_ROSTER = Text(
    ko="명단 `{path}` 파일을 CSV로 읽을 수 없습니다({reason}).",
    en="The roster `{path}` cannot be read as CSV ({reason}).",
)
ROSTER_COLUMNS = Text(
    ko="명단 `{path}` 파일에서 학생을 찾지 못했습니다. 첫 줄에 학번, 이름, 이메일 가운데 하나 이상이 열 이름으로 있어야 합니다.",
    en="The roster `{path}` names no students. Its first line has to name the columns, at least one of: id, name, email.",
)
ROSTER_TWICE = Text(
    ko="명단 `{path}` 파일에 학번 `{id}` 학생이 두 번 있습니다. 하나를 지우세요.",
    en="The roster `{path}` has the id `{id}` twice. Delete one of them.",
)
NO_SOURCE = Text(
    ko="`{path}` 경로에 폴더나 zip 파일이 없습니다. 제출물이 있는 폴더를 주세요.",
    en="There is no folder and no zip at `{path}`. Give the folder that holds what was handed in.",
)
INSIDE = Text(
    ko="결과 폴더 `{path}` 위치가 제출물 폴더 안입니다. 결과가 제출물로 읽히지 않도록 `--to` 옵션으로 다른 곳을 주세요.",
    en="The folder for results, `{path}`, lies inside the hand-ins. Give another one with `--to`, so that results are not taken for hand-ins.",
)

# --- the run ---
FAULT = Text(
    ko="채점기의 문제로 채점하지 못했습니다. 0점이 아니며, 다시 실행하면 다시 채점합니다.",
    en="A fault of the grader kept this from being graded. This is no 0; another run tries it again.",
)
WEAK = Text(
    ko="이 컴퓨터에서는 격리 수준 {level}만 가능하지만 반 전체를 채점하려면 {wanted} 이상이 필요합니다. `grade doctor`가 방법을 알려 줍니다. 그래도 채점하려면 `--accept-weak-isolation` 옵션을 붙이세요.",
    en="This machine offers isolation level {level}, but grading a class asks for {wanted} or more. `grade doctor` says what to install. To grade all the same, add `--accept-weak-isolation`.",
)

# --- the results ---
CANNOT_STORE = Text(
    ko="결과 데이터베이스 `{path}`에 쓸 수 없습니다({reason}). 디스크의 여유와 폴더의 권한을 확인한 뒤 다시 실행하세요. 지금까지 보여 준 채점은 모두 저장되어 있습니다.",
    en="The results database `{path}` cannot be written ({reason}). Check the space on the disk and the folder's permissions, and run again. Every verdict shown so far is stored.",
)
LOCKED = Text(
    ko="다른 실행이 결과 데이터베이스 `{path}` 파일에 쓰고 있습니다. 그 실행이 끝난 뒤 다시 실행하세요.",
    en="Another run is writing to the results database `{path}`. Wait for its end and run again.",
)
BUSY = Text(
    ko="다른 프로그램이 결과 데이터베이스 `{path}` 파일을 붙들고 있어 쓸 수 없습니다. 그 프로그램에서 닫은 뒤 다시 실행하세요. 지금까지 보여 준 채점은 모두 저장되어 있습니다.",
    en="Another program holds the results database `{path}`, so it cannot be written. Close it there and run again. Every verdict shown so far is stored.",
)
NO_RESULTS = Text(
    ko="`{path}` 파일은 이 버전의 결과 데이터베이스가 아닙니다. `--to` 옵션으로 다른 폴더를 주세요.",
    en="`{path}` is no results database of this version. Give another folder with `--to`.",
)
NOTHING_YET = Text(
    ko="`{path}`에 아직 결과가 없습니다. 먼저 `grade class FOLDER --to {path}` 명령으로 채점하세요.",
    en="There are no results in `{path}` yet. Grade first, with `grade class FOLDER --to {path}`.",
)

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
    en="The points `{points}` in line {line} of `{path}` are no whole number from 0 on. Nothing was stored.",
)
WHAT_TO_OVERRIDE = Text(
    ko="무엇을 정할지 적으세요: 학생과 연습 문제에 `--points`, `--comment`, `--remove` 가운데 하나 이상, 또는 `--from FILE`, 또는 `--form FILE`.",
    en="Say what to decide: a student and an exercise with `--points`, `--comment` or `--remove`, or `--from FILE`, or `--form FILE`.",
)
LOOK_AGAIN = Text(
    ko="손으로 점수를 정한 뒤에 제출물이나 채점기의 점수가 바뀌었습니다(채점기: 그때 {before}, 지금 {now}). 손으로 정한 점수가 그대로 쓰입니다. 다시 보고 같은 명령으로 확인하세요.",
    en="Since the score was given by hand, the hand-in or the grader's score has changed (grader then: {before}, now: {now}). The score by hand still counts; look again, and confirm it with the same command.",
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
BY_REMOVE = Text(ko="손으로 정한 것을 거둡니다.", en="Take back what was decided by hand.")
OVERRIDDEN = Text(
    ko="{student} · {exercise}: 점수 {before} → {after}", en="{student} · {exercise}: points {before} → {after}"
)
BY_HAND = Text(ko="손으로 정함", en="by hand")
COMMENT = Text(ko="의견", en="Comment")

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
GROUPS_TITLE = Text(ko="목록에 없는 실수", en="Wrong answers without a listed mistake")
GROUPS_HOW = Text(
    ko="같은 물음에 똑같이 답한 오답끼리 묶었습니다. `grade class name` 명령으로 문장을 한 번 적으면 그 묶음의 모두에게 갑니다.",
    en="Wrong answers that answer the same questions alike are one group. Write one sentence with `grade class name`, and it goes to everybody in the group.",
)
GROUP = Text(ko="묶음", en="Group")
TOLD = Text(ko="채점기의 설명", en="What the grader says")
PROGRAM = Text(ko="가장 짧은 코드", en="The shortest code")

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
    ko="다시 판정한 답 {judged}개 · 점수가 바뀌는 학생과 문제 {points}개 · 설명만 바뀌는 것 {words}개",
    en="answers judged again: {judged} · points that move: {points} · only told something else: {words}",
)
TO_RUN = Text(
    ko="기록된 대답으로 판정할 수 없는 답 {count}개({names})는 지금 점수를 그대로 둡니다. `grade class FOLDER` 명령이 다시 채점합니다.",
    en="Answers that the stored replies do not suffice for: {count} ({names}). They keep their points; `grade class FOLDER` grades them again.",
)
NOT_APPLIED = Text(
    ko="아직 아무것도 저장하지 않았습니다. 저장하려면 `--apply` 옵션을 붙이세요.",
    en="Nothing is stored yet. To store it, add the option `--apply`.",
)

# --- the command ---
RUN = Text(
    ko="FOLDER에 있는 제출물을 모두 채점합니다. Canvas, Moodle, Gradescope, nbgrader에서 내려받은 것, 학생마다의 폴더, 파일, zip, 노트북을 읽습니다. 멈춘 실행은 이어서 하고, 바뀐 것만 다시 채점합니다.",
    en="Grade everything in FOLDER: downloads of Canvas, Moodle, Gradescope and nbgrader, a folder for each student, files, zips, notebooks. A run that was stopped goes on, and only what changed is graded again.",
)
INTAKE = Text(
    ko="아무것도 채점하지 않고, FOLDER에서 누구의 무엇을 찾았는지만 보여 줍니다.",
    en="Only show what was found in FOLDER and whose it is, and grade nothing.",
)
REPORT = Text(
    ko="저장된 결과로 보고서와 표를 다시 만듭니다. RESULTS는 결과 폴더입니다.",
    en="Write the reports and tables of the folder RESULTS again from what is stored there.",
)
TO = Text(
    ko="결과를 둘 폴더. 없으면 제출물 폴더 옆의 `FOLDER-results`.",
    en="The folder for the results; else `FOLDER-results` beside the hand-ins.",
)
TARGETS = Text(
    ko="채점할 연습 문제나 장. 여러 번 쓸 수 있고, 없으면 제출된 것 전부입니다.",
    en="An exercise or chapter to grade, several times if needed; else everything that was handed in.",
)
ROSTER = Text(ko="반의 명단(CSV).", en="The roster of the class (CSV).")
JOBS = Text(ko="동시에 채점할 프로세스의 수.", en="How many processes grade at once.")
SEED = Text(
    ko="검사 입력을 만드는 시드. 없으면 처음 실행할 때 비밀로 정해 결과에 저장합니다.",
    en="Seed of the checks' inputs; else a secret one, which the first run draws and the results keep.",
)
ACCEPT_WEAK = Text(ko="격리 수준이 낮은 컴퓨터에서도 채점합니다.", en="Grade on a machine with weak isolation as well.")
GRADING = Text(ko="채점", en="grading")
FOUND = Text(
    ko="학생 {students}명 · 연습 문제 {exercises}개 · 답 {answers}개(서로 다른 코드 {different}개), 그 가운데 채점할 것 {waiting}개",
    en="students: {students} · exercises: {exercises} · answers: {answers} ({different} different), of which to grade: {waiting}",
)
RESULT = Text(
    ko="채점 {graded}개 · 사람이 확인할 것 {unclear}개 · 제출하지 않음 {missing}개",
    en="graded: {graded} · for a person to look at: {unclear} · not handed in: {missing}",
)
PERSON = Text(ko="사람이 확인할 것", en="For a person to look at")
WRITTEN = Text(ko="결과: `{path}`", en="Results: `{path}`")

# --- the report ---
TITLE = Text(ko="반 전체의 채점 결과", en="Grades of the class")
STUDENT = Text(ko="학생", en="Student")
NAME = Text(ko="이름", en="Name")
EXERCISE = Text(ko="연습 문제", en="Exercise")
TOTAL = Text(ko="합계", en="Total")
OUT_OF = Text(ko="만점", en="Out of")
STATUS = Text(ko="상태", en="Status")
POINTS = Text(ko="점수", en="Points")
FILE = Text(ko="파일", en="File")
LATE = Text(ko="늦음", en="late")
TIME = Text(ko="제출 시각", en="Handed in")
MISTAKES = Text(ko="실수", en="Mistakes")
REASON = Text(ko="까닭", en="Reason")
FEEDBACK = Text(ko="피드백", en="feedback")
PLACE = Text(ko="위치", en="Place")
COUNT = Text(ko="학생 수", en="Students")
SHARE = Text(ko="비율", en="Share")
PASSED = Text(ko="통과", en="Passed")
NOT_HANDED_IN = Text(ko="제출하지 않음", en="not handed in")
TO_LOOK_AT = Text(ko="확인 필요", en="to look at")
UNNAMED = Text(ko="목록에 없는 실수: {kind}", en="no listed mistake: {kind}")
MISTAKES_TITLE = Text(ko="연습 문제마다의 실수", en="Mistakes of each exercise")
MISTAKES_HOW = Text(
    ko="비율은 그 문제를 풀어 채점된 학생 가운데 그 실수를 한 학생의 비율입니다. 한 학생이 여러 실수를 했을 수 있습니다. 변별도는 그 실수를 한 학생이 다른 문제에서도 점수가 낮을수록 −1에 가깝습니다(점이연 상관). 학생이 {count}명보다 적거나 다른 문제가 없으면 –입니다.",
    en="The share is that of the students who wrote an answer to the exercise that was graded. One student may have made several mistakes. Discrimination is nearer to −1 the lower those who made the mistake scored in the other exercises (point-biserial correlation). It is – for fewer than {count} students, or without other exercises.",
)
OVERCOME_HOW = Text(
    ko="여러 번 제출한 반이므로, 그 실수를 한 적이 있는 학생 가운데 벗어난 학생의 수와, 벗어날 때까지 다시 제출한 횟수의 중앙값도 있습니다.",
    en="As answers were handed in more than once, it is also said how many of those who ever made the mistake no longer do, and the median of the further answers that this took.",
)
GONE = Text(ko="벗어남", en="Gone")
UNTIL_GONE = Text(ko="벗어나기까지", en="Attempts until gone")
EXERCISES_TITLE = Text(ko="연습 문제", en="Exercises")
EXERCISES_HOW = Text(
    ko="받은 파일 그대로 낸 답은 시작 전으로 세며, 다른 수치에는 들어가지 않습니다. 평균은 채점된 학생이 받은 점수의 비율로, 낮을수록 어려운 문제입니다. 변별도는 다른 문제의 점수와의 상관으로, 1에 가까우면 잘하는 학생이 맞히고 0 근처이면 그렇지 않습니다. 학생이 {count}명보다 적거나 다른 문제가 없으면 –입니다.",
    en="A file that came back as it was handed out counts as not attempted, and in no other figure. The mean is the share of the points that was reached; it is low for a difficult exercise. Discrimination is the correlation with the score in the other exercises: near 1, strong students solve it; near 0, it does not tell them apart. It is – for fewer than {count} students, or without other exercises.",
)
MEAN = Text(ko="평균", en="Mean")
DISCRIMINATION = Text(ko="변별도", en="Discrimination")
SCORES_TITLE = Text(ko="점수", en="Scores")
HEADER = Text(
    ko="dlgrade {version} · 격리 수준 {level} · 학생 {students}명",
    en="dlgrade {version} · isolation {level} · students: {students}",
)
GRADED = Text(ko="채점함", en="graded")
WAITING = Text(ko="아직 채점 전", en="not graded yet")

# --- the page of one student ---
FEEDBACK_TITLE = Text(ko="채점 결과", en="Feedback")
WITH_EXAMPLES = Text(
    ko="학생이 쓴 예시(mse_examples.py)도 `grade examples`처럼 판정해 보고서와 학생 페이지에 싣습니다.",
    en="Judge the students' own examples (mse_examples.py) too, as `grade examples` does, for the report and their pages.",
)
JUDGING_EXAMPLES = Text(ko="예시 판정", en="judging examples")
EXAMPLES_TITLE = Text(ko="학생이 쓴 예시", en="The students' own examples")
EXAMPLES_HOW = Text(
    ko="코드를 쓰기 전에 적은 예시 가운데 옳은 것이 몇 개인지, 옳은 예시들이 알려진 실수를 몇 개나 잡아내는지 보여 줍니다. 점수에는 들어가지 않습니다.",
    en="How many of the examples that were written before any code are right, and how many of the known mistakes the right ones catch. No points depend on it.",
)
EXAMPLES = Text(ko="예시", en="Examples")
EXAMPLES_RIGHT = Text(ko="옳은 예시", en="Right examples")
EXAMPLES_CATCH = Text(ko="잡아내는 실수", en="Mistakes caught")
YOUR_EXAMPLES = Text(ko="내가 쓴 예시", en="Your own examples")
YOUR_CODE = Text(ko="제출한 코드", en="The code that was handed in")
CODE_CUT = Text(
    ko="코드가 길어 처음 {count}자만 보입니다.", en="The code is long; the first {count} characters are shown."
)
NOTHING_HERE = Text(ko="제출하지 않았습니다.", en="Nothing was handed in.")
A_PERSON_LOOKS = Text(
    ko="아직 점수가 없습니다. 채점기가 정할 수 없어 사람이 확인합니다.",
    en="There is no score yet: the grader could not decide, and a person looks at it.",
)
GRADED_LATER = Text(ko="아직 채점하지 않았습니다.", en="This has not been graded yet.")
POINTS_BY_HAND = Text(ko="{points}점(사람이 정함).", en="{points} points, decided by a person.")
AT_LINE = Text(ko="위치: {file}, {line}번째 줄", en="Where: {file}, line {line}")
