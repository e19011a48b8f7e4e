"""Words about nbgrader: its course, grading in it, and `grade nbgrader`."""

from dlgrade.text import Text

# --- the notebooks of a course ---
HOW = Text(
    ko="각 문제의 함수를 채우고 셀을 실행한 뒤, 그 아래의 검사 셀을 실행하세요. 어떤 실수인지와 점수를 알려 줍니다. 검사 셀은 고치지 마세요.",
    en="Fill in the function of each exercise, run its cell, and then run the check cell below it: it says which mistake it is and how many points you have. Leave the check cells as they are.",
)
TASK_FACTS = Text(ko="{minutes}분 · {points}점", en="{minutes} min · {points} points")
BONUS = Text(ko="보너스", en="bonus")
TODO = Text(ko="# TODO: 이 줄을 지우고 여기를 채우세요", en="# TODO: replace this line with your code")

NAME_REPEATED = Text(
    ko="과제에 같은 이름의 셀이 두 번 있습니다: `{name}`. 문제의 id를 다르게 하세요.",
    en="An assignment has two cells of one name: `{name}`. Give the questions different ids.",
)
QUIZ_RIGHT = Text(ko="맞았습니다", en="right")
QUIZ_WRONG = Text(ko="틀렸습니다", en="not right")
QUIZ_UNANSWERED = Text(ko="답하지 않았습니다", en="not answered")
QUIZ_UNREADABLE = Text(
    ko="채점하지 않았습니다. 답은 따옴표로 감싼 글자나 수로 적어야 읽을 수 있습니다. 0점이 아니며, 사람이 확인해야 합니다.",
    en="Not graded: an answer can be read where it is text in quotes, or a number. This is not a 0: a person has to look at it.",
)
CELLS_FOR_A_PERSON_LOG = Text(
    ko="{folder}: 다음 셀은 점수를 정하지 못했습니다. formgrader에서 직접 확인하세요: {names}",
    en="{folder}: these cells have no score yet, look at them in formgrader: {names}",
)

# --- autograding ---
UNREADABLE = Text(
    ko="제출한 노트북을 읽을 수 없어 채점하지 못했습니다. 0점이 아니며, 사람이 확인해야 합니다.",
    en="The notebook that was handed in cannot be read, so it was not graded. This is not a 0: a person has to look at it.",
)
NOT_GRADED = Text(
    ko="채점하지 않았습니다. 0점이 아니며, 사람이 확인해야 합니다.",
    en="It was not graded. This is not a 0: a person has to look at it.",
)
FAULT = Text(
    ko="채점기의 문제로 채점하지 못했습니다. 0점이 아니며, 사람이 확인해야 합니다.",
    en="A fault of the grader kept this from being graded. This is not a 0: a person has to look at it.",
)
WEAK = Text(
    ko='이 컴퓨터에서는 격리 수준 {level}만 가능하지만 반 전체를 채점하려면 {wanted} 이상이 필요합니다. `grade doctor`가 방법을 알려 줍니다. 그래도 채점하려면 nbgrader_config.py에 `c.GradeExercises.isolation = "{level}"` 줄을 적으세요.',
    en='This machine offers isolation level {level}, but grading a class asks for {wanted} or more. `grade doctor` says what to install. To grade all the same, set `c.GradeExercises.isolation = "{level}"` in nbgrader_config.py.',
)

OWN_FAILED = Text(ko="테스트를 통과하지 못했습니다. {message}", en="A test did not pass. {message}")
OWN_UNAVAILABLE = Text(
    ko="격리된 채점에서 쓸 수 없는 것이 있어 이 셀을 채점하지 못했습니다({message}). 0점이 아니며, 사람이 확인해야 합니다.",
    en="Something is not available in confined grading, so this cell was not graded ({message}). This is not a 0: a person has to look at it.",
)
OWN_LOST = Text(
    ko="앞의 셀이 끝나지 않았거나 점수가 배점을 벗어나 이 셀을 채점하지 못했습니다. 0점이 아니며, 사람이 확인해야 합니다.",
    en="A cell did not come to its end, or the score is outside of what the cell is worth, so this cell was not graded. This is not a 0: a person has to look at it.",
)

NO_EXERCISES = Text(
    ko='nbgrader_config.py의 `c.GradeExercises.course`가 가리키는 `{folder}` 폴더에 연습 문제가 없습니다. 옮겼다면 새 위치를 적으세요. 패키지의 연습 문제를 쓰려면 `""`로 두세요.',
    en='There are no exercises in `{folder}`, which `c.GradeExercises.course` in nbgrader_config.py names. If they were moved, write the new place there; `""` stands for the exercises of the package.',
)

# --- the configuration of a course ---
SETTINGS_MISSING = Text(
    ko="`{path}` 파일에 격리된 채점의 설정이 없어 아무것도 만들지 않았습니다. 이대로라면 채점할 때 학생의 코드가 선생님의 권한으로 실행됩니다. `grade nbgrader update {folder}` 명령이 바꿀 줄을 보여 주고 묻습니다.",
    en="`{path}` lacks the settings for grading in confinement, so nothing was written: grading would run students' code with your own rights. `grade nbgrader update {folder}` shows the lines that it would change, and asks.",
)
CONFIGURATION_BROKEN = Text(
    ko="`{path}` 파일을 nbgrader의 설정으로 읽을 수 없습니다({reason}). 고친 뒤 다시 실행하세요.",
    en="`{path}` cannot be read as a configuration of nbgrader ({reason}). Fix it and run this again.",
)
NO_COURSE = Text(
    ko="`{folder}` 폴더는 nbgrader 강의 폴더가 아닙니다(nbgrader_config.py가 없습니다). 강의 폴더로 옮겨 가거나(`cd {place}`) 그 폴더를 옵션으로 주세요(`--in {place}`).",
    en="The folder `{folder}` is not that of an nbgrader course: it has no nbgrader_config.py. Change to the folder of the course (`cd {place}`), or name it with `--in {place}`.",
)
NO_COURSE_TO_UPDATE = Text(
    ko="`{folder}` 폴더는 nbgrader 강의 폴더가 아닙니다(nbgrader_config.py가 없습니다). 강의 폴더를 적으세요: `grade nbgrader update {place}`. 새 강의는 `grade nbgrader init` 명령으로 만듭니다.",
    en="The folder `{folder}` is not that of an nbgrader course: it has no nbgrader_config.py. Name the folder of the course: `grade nbgrader update {place}`. A new course is made by `grade nbgrader init`.",
)
FORMER_NAMES = Text(
    ko="이 폴더의 nbgrader_config.py에는 패키지의 예전 이름(`grader.notebook`)이 있어 nbgrader가 읽지 못합니다. `grade nbgrader update .` 명령을 실행하세요.",
    en="The nbgrader_config.py of this folder speaks of the package by its former name (`grader.notebook`), which nbgrader cannot load. Run `grade nbgrader update .`.",
)
NOT_ADDED = Text(
    ko="과제 `{path}` 파일이 이미 있어 다음 문제를 더하지 않았습니다: {names}. `--as`에 다른 이름을 적거나, 그 파일을 치운 뒤 다시 실행하세요.",
    en="The assignment `{path}` is there already, so these were not added to it: {names}. Give `--as` another name, or move that file away and run this again.",
)

# --- the command ---
UPDATE = Text(
    ko="COURSE 폴더의 nbgrader_config.py와 source의 검사 셀을 이 버전에 맞게 바꿉니다. 바꿀 줄을 보여 주고 묻습니다.",
    en="Bring nbgrader_config.py and the check cells in source of the folder COURSE up to this version. It shows the lines that would change, and asks.",
)
YES = Text(ko="묻지 않고 바꿉니다.", en="Change without asking.")
CHANGE_CONFIGURATION = Text(
    ko="`{path}` 파일을 이렇게 바꿀까요? 다른 줄은 그대로입니다.",
    en="Change `{path}` like this? All other lines stay.",
)
SOURCE_UNREADABLE = Text(
    ko="`{path}` 파일은 Jupyter가 읽을 수 있는 노트북이 아니므로 아무것도 바꾸지 않았습니다. 사본에서 되살리거나 다른 폴더로 옮긴 뒤 다시 실행하세요.",
    en="`{path}` is no notebook that Jupyter can read, so nothing was changed. Restore it from a copy, or move it to another folder, and try again.",
)
CHANGED_CELLS = Text(ko="검사 셀을 새로 씁니다: {path}", en="check cells to be rewritten: {path}")
CHANGE_CELLS = Text(ko="이 파일들의 검사 셀을 새로 쓸까요?", en="Rewrite the check cells of these files?")
RELEASE_AGAIN = Text(
    ko="학생용 노트북은 아직 예전 셀 그대로입니다. 새 셀로 나누어 주려면: `nbgrader generate_assignment {name} --force` 다음 `nbgrader release_assignment {name} --force`",
    en="The students' notebooks still have the former cells. To hand them out anew: `nbgrader generate_assignment {name} --force`, then `nbgrader release_assignment {name} --force`",
)
UP_TO_DATE = Text(ko="바꿀 것이 없습니다.", en="There is nothing to change.")
CHANGED = Text(ko="바꾸었습니다: {path}", en="changed: {path}")
UNCHANGED = Text(ko="그대로 두었습니다. 바뀐 파일이 없습니다.", en="Nothing was changed.")
INIT = Text(
    ko="COURSE 폴더에 nbgrader 강의를 만듭니다. TARGET(06, mse)이 없으면 장마다 과제 하나씩입니다. 이미 있는 파일은 건드리지 않습니다.",
    en="Make an nbgrader course in the folder COURSE: one assignment per chapter, or what the TARGETs (06, mse) name. Files that are there already stay as they are.",
)
AS = Text(
    ko="고른 문제를 이 이름의 과제 하나로 묶습니다.", en="Put everything chosen into one assignment of this name."
)
COURSE_ID = Text(ko="강의의 이름(course_id). 없으면 폴더 이름입니다.", en="The course_id; else the name of the folder.")
EXCHANGE = Text(
    ko="나누어 주고 걷는 폴더(Exchange.root). 없으면 만들고 모두에게 엽니다.",
    en="The folder to hand out and collect through (Exchange.root). It is made and opened to everyone if it is not there.",
)
NO_EXCHANGE = Text(
    ko="`{path}` 폴더를 만들 수 없습니다({reason}). 쓸 수 있는 다른 폴더를 `--exchange`에 적으세요.",
    en="The folder `{path}` cannot be made ({reason}). Give `--exchange` a folder that you may write to.",
)
OTHER_EXCHANGE = Text(
    ko="이 강의는 교환 폴더로 `{root}` 폴더를 쓰고, 이미 있는 `{path}` 파일은 바꾸지 않으므로 아무것도 만들지 않았습니다. 교환 폴더를 바꾸려면 그 파일에 `c.Exchange.root = {exchange}` 줄을 적고(이미 그런 줄이 있으면 그 줄을 고치고) 다시 실행하세요. 그대로 두려면 `--exchange`를 빼세요.",
    en="This course exchanges through `{root}`, and the existing file `{path}` is never changed here, so nothing was made. For another exchange, write the line `c.Exchange.root = {exchange}` into that file, in place of such a line if it has one, and run this again. To keep the exchange, leave out `--exchange`.",
)
PATTERN_IN_PATH = Text(
    ko="`{path}` 폴더의 이름이나 그 위에 있는 폴더의 이름에 `*`, `?` 또는 `[ ]`가 있습니다. nbgrader는 이것을 이름이 아니라 검색 패턴으로 읽어 그곳의 노트북을 찾지 못합니다. 폴더의 이름을 바꾸거나 다른 폴더를 고른 뒤 다시 실행하세요.",
    en="The name of the folder `{path}`, or of a folder above it, has `*`, `?` or `[ ]` in it. nbgrader reads these as a search pattern, not as a name, and finds no notebook there. Rename the folder or choose another one, and run this again.",
)
PATTERN_IN_COURSE_ID = Text(
    ko="강의의 이름 `{name}`에는 `*`, `?`, `[ ]`를 쓸 수 없습니다. nbgrader가 검색 패턴으로 읽기 때문입니다. `--course-id`에 다른 이름을 적으세요.",
    en="The course_id `{name}` may not hold `*`, `?` or `[ ]`, which nbgrader reads as a search pattern. Give `--course-id` another name.",
)
CLOSED_EXCHANGE = Text(
    ko="주의: 다른 계정에 닫힌 폴더가 있어, 학생이 교환 폴더에서 과제를 받거나 제출하지 못합니다. 다음 명령으로 여세요: {commands}",
    en="Note: a folder is closed to other accounts, so students cannot fetch or hand in through the exchange. This opens it: {commands}",
)
ACCEPT_WEAK = Text(
    ko="격리 수준이 낮은 컴퓨터에서도 채점하도록 설정합니다.",
    en="Let this course be graded on a machine with weak isolation.",
)
WRITTEN = Text(ko="만들었습니다: {path}", en="written: {path}")
KEPT = Text(ko="그대로 두었습니다: {path}", en="kept as it is: {path}")
KEPT_WITHOUT = Text(
    ko="그대로 두었습니다: {path} (다음 문제는 들어 있지 않고, 더하지도 않았습니다: {names})",
    en="kept as it is: {path} (without these, which were not added: {names})",
)
NEXT = Text(
    ko="다음: `cd {folder}` 한 뒤 `nbgrader generate_assignment {name}`",
    en="Next: `cd {folder}`, then `nbgrader generate_assignment {name}`",
)
NEXT_HERE = Text(
    ko="다음: `nbgrader generate_assignment {name}`",
    en="Next: `nbgrader generate_assignment {name}`",
)
BAD_NAME = Text(
    ko="과제 이름 `{name}`에는 글자, 숫자, `_`, `-`만 쓸 수 있습니다.",
    en="The assignment name `{name}` may only hold letters, digits, `_` and `-`.",
)
AUTOGRADE = Text(
    ko="과제의 제출물을 여러 프로세스로 채점합니다. `nbgrader autograde`와 같은 노트북과 성적부가 만들어지고, 멈춘 뒤 다시 실행하면 남은 것만 채점합니다.",
    en="Grade the hand-ins of an assignment in several processes. Notebooks and gradebook become those of `nbgrader autograde`; after a stop, the next run grades what is left.",
)
AUTOGRADE_STUDENT = Text(ko="한 학생의 것만 채점합니다.", en="Grade what this student handed in, and nothing else.")
AUTOGRADE_JOBS = Text(
    ko="채점할 프로세스 수. 없으면 코어 수만큼.", en="How many processes grade; else as many as there are cores."
)
AUTOGRADE_FORCE = Text(ko="이미 채점한 것도 다시 채점합니다.", en="Grade again what is graded already.")
AUTOGRADING = Text(ko="제출물 채점", en="grading hand-ins")
AUTOGRADE_FAILED = Text(
    ko="nbgrader가 끝까지 채점하지 못했습니다: {reason} 여기까지 채점한 것은 남아 있습니다. 원인을 고치고 다시 실행하세요.",
    en="nbgrader could not finish: {reason} What is graded so far is kept. Fix the cause and run this again.",
)
ABSENT = Text(
    ko="아무것도 제출하지 않은 학생 {count}명: {names}",
    en="Students who have handed in nothing ({count}): {names}",
)
AUTOGRADED_NEXT = Text(
    ko="다음: `{report}` 명령으로 보고서를, `{feedback}` 명령으로 학생에게 줄 피드백을 만듭니다.",
    en="Next: `{report}` writes the report, `{feedback}` the students' feedback.",
)
NOTHING_HANDED_IN = Text(
    ko="`{folder}` 강의에 과제 `{name}`의 제출물이 없습니다. 이름이 맞는지 확인하세요. 제출물은 `submitted/학생/{name}` 폴더에 있어야 합니다.",
    en="Nothing was handed in for the assignment `{name}` in the course `{folder}`. Check its name; hand-ins belong into `submitted/STUDENT/{name}`.",
)
NOTHING_OF_STUDENT = Text(
    ko="과제 `{name}`에 학생 `{student}`의 제출물이 없습니다(제출한 다른 학생: {others}명). `--student` 옵션에는 `{folder}` 폴더에 있는 이름을 그대로 적으세요.",
    en="The student `{student}` handed in nothing for the assignment `{name}` (other students who did: {others}). `--student` takes a name as it stands in the folder `{folder}`.",
)
NOT_AN_ASSIGNMENT = Text(
    ko="`{typed}` 항목은 과제의 이름이 아닙니다. 폴더나 기호 없이 `{example}`처럼 이름만 적으세요.",
    en="`{typed}` is not the name of an assignment. Give its name alone, without folders and signs, such as `{example}`.",
)
REPORT = Text(
    ko="`nbgrader autograde`로 채점한 과제의 반 보고서를 만듭니다: 어떤 실수를 몇 명이 했는지, 문제마다의 난이도와 변별도, 사람이 확인할 것.",
    en="Write the report of a class for an assignment that `nbgrader autograde` has graded: how many made which mistake, how difficult each exercise was, and what a person has to look at.",
)
REPORT_COURSE = Text(
    ko="nbgrader 강의 폴더. 없으면 지금 폴더.", en="The folder of the nbgrader course; else this folder."
)
REPORT_TO = Text(
    ko="보고서를 둘 폴더. 없으면 강의 폴더의 `reports/ASSIGNMENT`.",
    en="The folder for the report; else `reports/ASSIGNMENT` in the course.",
)
REPORT_WRITTEN = Text(ko="보고서: `{path}`", en="Report: `{path}`")
NO_GRADEBOOK = Text(
    ko="성적부 `{path}` 파일이 아직 없습니다. 먼저 강의 폴더에서 `nbgrader autograde {name}` 명령으로 채점하세요.",
    en="There is no gradebook `{path}` yet. Grade first, with `nbgrader autograde {name}` in the folder of the course.",
)
NO_ASSIGNMENT = Text(
    ko="`{folder}` 강의에 채점된 과제 `{name}` 항목이 없습니다. `nbgrader autograde {name}` 명령으로 먼저 채점하세요.",
    en="Nothing of the assignment `{name}` is graded in the course `{folder}`. Grade it first, with `nbgrader autograde {name}`.",
)
NO_VERDICTS = Text(
    ko="채점된 노트북에서 판정을 읽을 수 없습니다. `nbgrader autograde --force`로 다시 채점하세요.",
    en="The verdicts in the autograded notebook cannot be read. Grade it again with `nbgrader autograde --force`.",
)
OTHER_VERSION = Text(
    ko="다른 버전의 dlgrade가 채점했습니다. `nbgrader autograde --force`로 다시 채점하세요.",
    en="Another version of dlgrade graded this. Grade it again with `nbgrader autograde --force`.",
)
OTHER_SCORE = Text(
    ko="노트북의 판정과 성적부의 점수가 다릅니다. `nbgrader autograde --force`로 다시 채점하세요.",
    en="The verdict in the notebook is not the score in the gradebook. Grade it again with `nbgrader autograde --force`.",
)
NOT_INSTALLED = Text(
    ko="nbgrader가 설치되어 있지 않습니다. 설치: `{install}`",
    en="nbgrader is not installed. To install it: `{install}`",
)
NOTHING_CHOSEN = Text(ko="고른 것에 연습 문제가 없습니다.", en="There is no exercise in what was chosen.")
