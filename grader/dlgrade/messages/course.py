"""Sentences about faults of a course folder, and about names that are not those of exercises."""

from dlgrade.text import Text

NO_COURSE = Text(
    ko="`{folder}` 폴더에도 그 위에도 강의가 없습니다. 새로 만들려면 `grade init my-course` 다음에 `cd my-course` 명령을 입력하세요. 이미 만들었다면 그 폴더로 이동하거나 `--course` 옵션으로 알려 주세요.",
    en="There is no course in `{folder}` or above it. To make one, type `grade init my-course`, then `cd my-course`. If you have one, change to its folder, or name it with the option `--course`.",
)
COURSE_BELOW = Text(
    ko="`{folder}` 폴더에는 강의가 없지만 그 안의 폴더에 있습니다. 직접 만든 강의라면 `cd {below}` 명령을 입력한 뒤 다시 실행하세요.",
    en="There is no course in `{folder}`, but there is one in a folder inside it. If it is your own, type `cd {below}`, then try again.",
)
NOT_A_COURSE = Text(
    ko="`--course` 옵션의 `{folder}` 폴더에는 강의가 없습니다(`solutions/` 폴더가 필요합니다).",
    en="The folder `{folder}` of the option `--course` holds no course (it needs a `solutions/` folder).",
)
UNKNOWN = Text(
    ko="이름이 `{name}`인 연습 문제나 장이 없습니다. `grade list`로 이름을 확인하세요.",
    en="There is no exercise or chapter named `{name}`. `grade list` shows the names.",
)
NO_FILE = Text(
    ko="`{name}` 파일이 없고, 이름이 그런 연습 문제도 없습니다. `grade list`로 이름을 확인하세요.",
    en="There is no file `{name}`, and no exercise of that name. `grade list` shows the names.",
)
UNKNOWN_NEAR = Text(
    ko="이름이 `{name}`인 연습 문제나 장이 없습니다. 혹시 `{near}`인가요? `grade list`로 이름을 확인하세요.",
    en="There is no exercise or chapter named `{name}`. Did you mean `{near}`? `grade list` shows the names.",
)
NEAR_COMMAND = Text(
    ko="이름이 `{name}`인 명령이나 연습 문제가 없습니다. 혹시 `grade {near}`인가요? `grade --help`로 명령을, `grade list`로 연습 문제를 확인하세요.",
    en="There is no command or exercise named `{name}`. Did you mean `grade {near}`? `grade --help` shows the commands, `grade list` the exercises.",
)
COMMAND_FIRST = Text(
    ko="`{name}` 명령은 맨 앞에, 옵션은 그 뒤에 씁니다: `grade {name} …`",
    en="The command `{name}` comes first, its options after it: `grade {name} …`",
)
UNKNOWN_FOLDER = Text(
    ko="`{name}` 폴더는 이 강의의 폴더가 아닙니다. 그 안의 파일을 채점하려면 파일의 경로를 주세요(예: `grade {name}/mse.py`).",
    en="The folder `{name}` is not one of this course. To grade files in it, name them (for example `grade {name}/mse.py`).",
)
UNKNOWN_FILE = Text(
    ko="`{name}` 파일이 어느 연습 문제의 답인지 알 수 없습니다. 파일 이름을 `mse.py`처럼 연습 문제의 이름으로 바꾸거나, 노트북이면 답을 쓴 셀의 첫 줄에 `%%exercise mse`처럼 적으세요. `grade list`로 이름을 확인하세요.",
    en="Which exercise `{name}` belongs to is not known. Name the file after its exercise, as in `mse.py`, or begin the cell of a notebook that holds the answer with a line such as `%%exercise mse`. `grade list` shows the names.",
)
NO_EXERCISES = Text(
    ko="`{name}` 장에는 연습 문제가 없습니다. 퀴즈는 `grade quiz {number}` 명령으로 풉니다.",
    en="The chapter `{name}` has no exercises. `grade quiz {number}` asks its questions.",
)
MISSING = Text(
    ko="강의의 `{path}` 파일이 없습니다. `grade init` 명령으로 만든 강의라면 `grade update` 명령이 되살립니다. 아니면 강의를 나누어 준 사람에게 새로 받으세요.",
    en="There is no course file `{path}`. If `grade init` made the course, `grade update` restores it; else ask whoever handed it out for a new one.",
)
UNREADABLE = Text(
    ko="강의의 `{path}` 파일을 읽을 수 없습니다: {reason}. `grade init` 명령으로 만든 강의라면 `grade update` 명령이 고칩니다. 아니면 강의를 나누어 준 사람에게 새로 받으세요.",
    en="The course file `{path}` cannot be read: {reason}. If `grade init` made the course, `grade update` mends it; else ask whoever handed it out for a new one.",
)
NO_FRONT_MATTER = Text(
    ko="`{path}` 파일은 `---` 두 줄 사이의 머리말로 시작해야 합니다.",
    en="`{path}` must begin with a front matter between two `---` lines.",
)
LINE_WRONG = Text(
    ko="강의의 `{path}` 파일 {number}번째 줄(`{line}`)은 `이름: 값` 꼴이어야 하고, 같은 이름은 한 번만 쓸 수 있습니다.",
    en="Line {number} of the course file `{path}` (`{line}`) must read `name: value`, and each name may occur only once.",
)
TITLE_MISSING = Text(
    ko="강의의 `{path}` 파일에 장의 제목 줄이 없습니다: {names}. `ko: 제목`과 `en: Title` 두 줄이 필요합니다. `grade init` 명령으로 만든 강의라면 `grade update` 명령이 고칩니다. 아니면 강의를 나누어 준 사람에게 새로 받으세요.",
    en="The course file `{path}` lacks the chapter's title in: {names}. It needs the two lines `ko: …` and `en: …`. If `grade init` made the course, `grade update` mends it; else ask whoever handed it out for a new one.",
)
BROKEN = Text(
    ko="강의의 `{path}` 파일 {line}번째 줄에 문제가 있습니다({kind}: {reason}). 여러분의 코드와는 관계가 없습니다. `grade init` 명령으로 만든 강의라면 `grade update` 명령이 고칩니다. 아니면 강의를 나누어 준 사람에게 알려 주세요.",
    en="Line {line} of the course file `{path}` is broken ({kind}: {reason}). It has nothing to do with your code. If `grade init` made the course, `grade update` mends it; else tell whoever handed it out.",
)
NO_ANSWERS = Text(
    ko="강의의 `{folder}` 폴더에 `solution.py`도 `key.bin`도 없어 채점할 수 없습니다. `grade init` 명령으로 만든 강의라면 `grade update` 명령을 실행하고, 아니면 강의를 나누어 준 사람에게 새로 받으세요.",
    en="The course folder `{folder}` holds neither `solution.py` nor `key.bin`, so nothing can be graded. If `grade init` made the course, run `grade update`; else ask whoever handed it out for a new one.",
)
FIELD_MISSING = Text(
    ko="`{path}`의 머리말에 다음 항목이 없습니다: {names}",
    en="The front matter of `{path}` lacks: {names}",
)
FIELD_WRONG = Text(
    ko="`{path}`의 머리말: `minutes`는 정수, `needs`는 {names} 중 하나, `bonus`는 true 또는 false여야 합니다.",
    en="In the front matter of `{path}`: `minutes` is a whole number, `needs` is one of {names}, `bonus` is true or false.",
)
SLUG_REPEATED = Text(
    ko="이름이 `{name}`인 연습 문제가 둘 이상입니다: {paths}. 이름은 강의 전체에서 하나여야 하니 폴더 하나의 이름을 바꾸세요.",
    en="More than one exercise is named `{name}`: {paths}. A name must be unique in the course; rename one of the folders.",
)
MARKS_WRONG = Text(
    ko="`{path}`의 `# BEGIN SOLUTION`과 `# END SOLUTION` 줄이 짝이 맞지 않습니다.",
    en="In `{path}` the lines `# BEGIN SOLUTION` and `# END SOLUTION` do not pair up.",
)
KEY_UNREADABLE = Text(
    ko="정답 파일(`{path}`)을 읽을 수 없습니다: {reason}. `grade init` 명령으로 만든 강의라면 `grade update` 명령이 고칩니다. 아니면 강의를 나누어 준 사람에게 새로 받으세요.",
    en="The answer key `{path}` cannot be read: {reason}. If `grade init` made the course, `grade update` mends it; else ask whoever handed it out for a new one.",
)
KEY_SEED = Text(
    ko="`{name}`에는 시드 {recorded}의 기록된 답만 있어 다른 시드({seed})로는 채점할 수 없습니다. `--seed {recorded}` 옵션을 쓰거나 정답이 있는 강의에서 채점하세요.",
    en="For `{name}` only the answers to seed {recorded} are recorded, so seed {seed} cannot be graded. Use `--seed {recorded}`, or grade in a course that has its solutions.",
)
KEY_STALE = Text(
    ko="정답 파일(`{path}`)이 checks.py와 맞지 않습니다. 강의를 만드는 사람은 `grade author keys` 명령으로, 학생은 `grade update` 명령으로 다시 맞추세요.",
    en="The answer key `{path}` does not match checks.py. Authors make it again with `grade author keys`; students run `grade update`.",
)
