"""Words about notebooks: what was mended while reading one, nbgrader's course, the check cell."""

from dlgrade.text import Text

# --- reading a notebook ---
NO_NOTEBOOK = Text(
    ko="`{path}` 파일을 노트북으로 읽을 수 없습니다({reason}). Jupyter에서 열어 다시 저장한 뒤 제출하세요.",
    en="`{path}` cannot be read as a notebook ({reason}). Open it in Jupyter, save it again and hand that in.",
)
EMPTY = Text(
    ko="`{path}` 파일이 비어 있습니다. 저장이 끝난 파일을 제출했는지 확인하세요.",
    en="`{path}` is an empty file. Was the file handed in after it had been saved?",
)
CONFLICT = Text(
    ko="`{path}`에 Git의 충돌 표시(`<<<<<<<`)가 남아 있어 노트북으로 읽을 수 없습니다. 충돌을 해결한 뒤 제출하세요.",
    en="`{path}` still holds Git's conflict marks (`<<<<<<<`), so it cannot be read as a notebook. Resolve the conflict and hand that in.",
)
NO_CELLS = Text(
    ko="`{path}`에 셀이 하나도 없습니다. 올바른 파일을 제출했는지 확인하세요.",
    en="`{path}` holds no cells. Was the right file handed in?",
)
TOO_NESTED = Text(
    ko="`{path}` 파일에 목록과 객체가 너무 많아 읽지 않았습니다(한도 {most}개). Jupyter에서 출력을 모두 지우고 저장한 뒤 제출하세요.",
    en="`{path}` holds more lists and objects than are read (the limit is {most}). Clear all outputs in Jupyter, save it and hand that in.",
)
TOO_MUCH_CODE = Text(
    ko="`{path}` 파일에 셀이나 코드가 너무 많습니다(한도: 셀 {cells}개, {lines}줄, {most} MiB). 셀에 넣은 데이터를 빼세요.",
    en="`{path}` holds too many cells or too much code (the limits are {cells} cells, {lines} lines, {most} MiB). Take data out of the cells.",
)
COMMANDS_OUT = Text(
    ko="노트북 명령(%, !, ?) {count}줄은 빼고 채점했습니다. 점수에는 영향이 없습니다.",
    en="Lines of notebook commands (%, !, ?) that were left out: {count}. This has no effect on the score.",
)
COLAB_OUT = Text(
    ko="Colab에서만 쓰는 {count}줄은 빼고 채점했습니다. 점수에는 영향이 없습니다.",
    en="Lines that only work in Colab and were left out: {count}. This has no effect on the score.",
)
NO_PYTHON = Text(
    ko="파이썬으로 읽을 수 없는 {count}줄은 빼고 채점했습니다. 점수에는 영향이 없습니다.",
    en="Lines that are no Python and were left out: {count}. This has no effect on the score.",
)
OTHER_KERNEL = Text(
    ko="노트북의 커널이 파이썬이 아니지만({name}) 파이썬 코드로 채점했습니다.",
    en="The notebook asks for another kernel ({name}); its code was graded as Python.",
)

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

# --- autograding ---
UNREADABLE = Text(
    ko="제출한 노트북을 읽을 수 없어 채점하지 못했습니다. 0점이 아니며, 선생님이 직접 확인합니다.",
    en="The notebook that was handed in cannot be read, so it was not graded. This is no 0: your teacher will look at it.",
)
FAULT = Text(
    ko="채점기의 문제로 채점하지 못했습니다. 0점이 아니며, 선생님이 직접 확인합니다.",
    en="A fault of the grader kept this from being graded. This is no 0: your teacher will look at it.",
)
WEAK = Text(
    ko='이 컴퓨터에서는 격리 수준 {level}만 가능하지만 반 전체를 채점하려면 {wanted} 이상이 필요합니다. `grade doctor`가 방법을 알려 줍니다. 그래도 채점하려면 nbgrader_config.py에 `c.GradeExercises.isolation = "{level}"` 줄을 적으세요.',
    en='This machine offers isolation level {level}, but grading a class asks for {wanted} or more. `grade doctor` says what to install. To grade all the same, set `c.GradeExercises.isolation = "{level}"` in nbgrader_config.py.',
)

NO_EXERCISES = Text(
    ko='nbgrader_config.py의 `c.GradeExercises.course`가 가리키는 `{folder}` 폴더에 연습 문제가 없습니다. 옮겼다면 새 위치를 적으세요. 패키지의 연습 문제를 쓰려면 `""`로 두세요.',
    en='There are no exercises in `{folder}`, which `c.GradeExercises.course` in nbgrader_config.py names. If they were moved, write the new place there; `""` stands for the exercises of the package.',
)

# --- the check cell ---
NO_EXERCISE = Text(ko="이름이 `{slug}`인 연습 문제가 없습니다.", en="There is no exercise `{slug}`.")
USE_MAGIC = Text(
    ko="`%grade mse`처럼 연습 문제의 이름을 적으세요.", en="Write the name of an exercise, as in `%grade mse`."
)

# --- the command ---
INIT = Text(
    ko="COURSE 폴더에 nbgrader 강의를 만듭니다. TARGET(06, mse)이 없으면 장마다 과제 하나씩입니다. 이미 있는 파일은 건드리지 않습니다.",
    en="Make an nbgrader course in the folder COURSE: one assignment per chapter, or what the TARGETs (06, mse) name. Files that are there already stay as they are.",
)
AS = Text(
    ko="고른 문제를 이 이름의 과제 하나로 묶습니다.", en="Put everything chosen into one assignment of this name."
)
COURSE_ID = Text(ko="강의의 이름(course_id). 없으면 폴더 이름입니다.", en="The course_id; else the name of the folder.")
ACCEPT_WEAK = Text(
    ko="격리 수준이 낮은 컴퓨터에서도 채점하도록 설정합니다.",
    en="Let this course be graded on a machine with weak isolation.",
)
WRITTEN = Text(ko="만들었습니다: {path}", en="written: {path}")
KEPT = Text(ko="그대로 두었습니다: {path}", en="kept as it is: {path}")
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
NOT_INSTALLED = Text(
    ko="nbgrader가 설치되어 있지 않습니다. 설치: `pip install -c constraints.txt -e '.[classroom]'`",
    en="nbgrader is not installed. To install it: `pip install -c constraints.txt -e '.[classroom]'`",
)
NOTHING_CHOSEN = Text(ko="고른 것에 연습 문제가 없습니다.", en="There is no exercise in what was chosen.")
