"""Sentences about notebooks: why one cannot be read, what was left out of one, and the check cell."""

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
FENCES_OUT = Text(
    ko="Markdown의 코드 울타리(```)와 그 밖의 글 {count}줄은 빼고 채점했습니다. 점수에는 영향이 없습니다. 다음에는 울타리 안의 코드만 저장하세요.",
    en="Lines of Markdown around the code (fences such as ```) that were left out: {count}. This has no effect on the score. Next time, save only the code between them.",
)
COMMENTED_CELLS = Text(
    ko="Colab이 `.py` 파일로 저장하면서 주석으로 바꾼 셀 {count}개를 다시 코드로 읽었습니다(`%%exercise`, `%%time` 등으로 시작하는 셀). 점수에는 영향이 없습니다.",
    en="Cells that Colab turned into comments when it saved the notebook as a `.py` file, such as those that begin with `%%exercise` or `%%time`, and that were read as code again: {count}. This has no effect on the score.",
)
NO_PYTHON = Text(
    ko="파이썬으로 읽을 수 없는 {count}줄은 빼고 채점했습니다. 점수에는 영향이 없습니다.",
    en="Lines that are not Python and were left out: {count}. This has no effect on the score.",
)
FILES_LEFT_OUT = Text(
    ko="함께 제출한 파일 가운데 너무 크거나 너무 많은 것은 빼고 채점했습니다: {names}",
    en="Of the files that were handed in with it, these were left out because they are too large or too many: {names}",
)
PICTURES_OUT = Text(
    ko="텍스트 셀의 그림 {count}개는 PNG, JPEG, GIF가 아니거나 너무 커서 보여 주지 않습니다. 점수에는 영향이 없습니다.",
    en="Pictures in text cells that are not shown, because they are no PNG, JPEG or GIF, or too large: {count}. This has no effect on the score.",
)
OTHER_KERNEL = Text(
    ko="노트북의 커널이 파이썬이 아니지만({name}) 파이썬 코드로 채점했습니다.",
    en="The notebook asks for another kernel ({name}); its code was graded as Python.",
)

# --- the check cell ---
NO_EXERCISE = Text(ko="이름이 `{slug}`인 연습 문제가 없습니다.", en="There is no exercise `{slug}`.")
USE_MAGIC = Text(
    ko="`%grade mse`처럼 연습 문제의 이름을 적으세요. 언어는 `%grade mse ko`처럼 뒤에 적습니다.",
    en="Write the name of an exercise, as in `%grade mse`. A language follows it: `%grade mse en`.",
)
USE_CELL_MAGIC = Text(
    ko="셀의 첫 줄에 `%%exercise mse`처럼 연습 문제의 이름을 적고, 그 아래에 코드를 쓰세요. `%%exercise mse --write`는 강의 폴더의 파일로도 씁니다.",
    en="Write the name of an exercise in the first line of the cell, as in `%%exercise mse`, and your code below it. `%%exercise mse --write` makes it the file in your course folder, too.",
)
USE_EXAMPLES_MAGIC = Text(
    ko="셀의 첫 줄에 `%%examples mse`처럼 연습 문제의 이름을 적고, 그 아래에 `example(…)` 줄을 쓰세요. 언어는 `%%examples mse ko`처럼 뒤에 적습니다.",
    en="Write the name of an exercise in the first line of the cell, as in `%%examples mse`, and lines `example(…)` below it. A language follows the name: `%%examples mse en`.",
)
NO_FOLDER = Text(
    ko="`{folder}`에도 그 위에도 강의 폴더가 없어서 파일로 쓸 수 없습니다. `!grade init my-course` 명령으로 강의 폴더를 만들고 그 안에서 노트북을 여세요. 쓰지 않고 채점만 하려면 `%%exercise {slug}` 뒤에 아무것도 적지 마세요.",
    en="There is no course folder at or above `{folder}`, so there is no file to write. Make one with `!grade init my-course` and open the notebook inside it. To grade without writing, leave `--write` out: `%%exercise {slug}`.",
)
NOT_INSTALLED_HERE = Text(
    ko="이 셀에는 이 강의의 패키지 dlgrade가 필요하지만 여기에 설치되어 있지 않습니다. 선생님에게서 받은 파일 dlgrade-….whl을 이 노트북 옆에 두고 새 셀에서 %pip install 과 그 파일의 이름을 실행한 뒤 이 셀을 다시 실행하세요.",
    en="This cell needs the package of the course, dlgrade, which is not installed here. Put the file dlgrade-….whl that your teacher gives you beside this notebook, run %pip install and the file's name in a new cell, and then run this cell again.",
)
GRADING_KERNEL = Text(
    ko="채점하는 커널에서는 점수를 주지 않습니다. 이 강의의 nbgrader_config.py에는 격리된 채점의 설정이 없습니다. 선생님은 강의 폴더에서 `grade nbgrader update .` 명령을 실행하고 다시 채점하세요.",
    en="No points are given in a kernel that grades: the nbgrader_config.py of this course lacks the settings for grading in confinement. Teacher: run `grade nbgrader update .` in the course's folder and grade again.",
)
