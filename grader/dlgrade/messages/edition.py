"""Words of `grade init`, `grade update` and `grade release`, and of the files that they write."""

from dlgrade.text import Text

TO = Text(ko="학생에게 줄 폴더. 없거나 비어 있어야 합니다.", en="The folder to hand out. It must be new or empty.")
WITH_SOLUTIONS = Text(
    ko="정답과 실수 목록도 넣습니다. 없으면 기록된 답(key.bin)만 넣습니다.",
    en="Put solutions and listed mistakes in as well; else only recorded answers (key.bin).",
)
FROM = Text(
    ko="새 판이 든 폴더. 없으면 설치된 dlgrade의 강의를 씁니다.",
    en="The folder of the newer edition; else the course of the installed dlgrade.",
)
RECORDING = Text(ko="답 기록하는 중", en="Recording the keys")

MADE = Text(
    ko="`{folder}` 폴더에 연습 문제 {count}개를 만들었습니다({kind}). 이어서 다음을 입력하세요.\n\n{enter}  grade show {slug}\n\n그다음 `{stub}` 파일을 열어 채우고 `grade {slug}` 명령으로 채점하세요.",
    en="The folder `{folder}` now has {count} exercises ({kind}). Go on with:\n\n{enter}  grade show {slug}\n\nThen open `{stub}`, fill it in, and run `grade {slug}`.",
)
RELEASED = Text(
    ko="`{folder}` 폴더에 학생용 강의를 만들었습니다: 연습 문제 {count}개, 정답과 실수의 소스 없음. 퀴즈 파일에는 해설과 답이 들어 있습니다. 폴더를 압축해 나누어 주면 됩니다.",
    en="The folder `{folder}` now has the student edition: {count} exercises, no source of a solution or a mistake. The quiz files do hold answers and explanations. Zip the folder and hand it out.",
)
UNNAMED = Text(
    ko="`{needs}` 패키지가 없어서, 이 패키지를 쓰는 문제에서는 아직 어떤 실수인지 말해 주지 못합니다. `{install}` 명령으로 설치한 뒤 강의 폴더에서 `grade update` 명령을 실행하세요.",
    en="Without `{needs}`, mistakes in the exercises that use it cannot be named yet. Install it with `{install}`, then run `grade update` in the course folder.",
)

IN_QUOTATION_MARKS = Text(
    ko="빈칸이 있는 폴더 이름은 따옴표로 묶어야 합니다: `grade init {typed}`",
    en="The name of a folder with a space in it needs quotation marks: `grade init {typed}`",
)
NOT_EMPTY = Text(
    ko="`{folder}` 자리에 이미 파일이 있어 아무것도 쓰지 않았습니다. 다른 이름을 고르세요. 전에 만든 강의를 새 판으로 바꾸려면 그 폴더에서 `grade update` 명령을 쓰세요.",
    en="There are files at `{folder}` already, so nothing was written. Choose another name. To renew a course that you made before, run `grade update` in its folder.",
)
CANNOT_MAKE = Text(
    ko="`{folder}` 폴더를 만들 수 없습니다: {reason}. 쓸 수 있는 다른 곳을 고르세요.",
    en="The folder `{folder}` cannot be made: {reason}. Choose another place that you may write to.",
)
NO_SOLUTIONS = Text(
    ko="`{folder}` 폴더의 강의에는 정답이 없어 학생용을 만들 수 없습니다. 정답이 있는 강의 폴더에서 실행하세요.",
    en="The course in `{folder}` has no solutions, so no student edition can be made of it. Run this in a course that has them.",
)
FRAMEWORKS_NEEDED = Text(
    ko="학생용 강의를 만들려면 연습 문제가 쓰는 패키지가 모두 필요합니다. 없는 것: {names}. 설치: `{install}`",
    en="A student edition needs every package that its exercises use. Missing: {names}. To install: `{install}`",
)

UNREADABLE = Text(
    ko="강의의 `{path}` 파일을 읽을 수 없습니다: {reason}. 채점은 그대로 되지만 `grade update` 명령은 쓸 수 없습니다. 새 판이 필요하면 `grade init` 명령으로 새 폴더를 만들고 쓰던 `exercises/` 파일을 옮기세요.",
    en="The course file `{path}` cannot be read: {reason}. Grading works all the same, but `grade update` does not. For a newer edition, make a new folder with `grade init` and copy your files of `exercises/` into it.",
)
NOT_AN_EDITION = Text(ko="내용이 맞지 않음", en="its contents are not as expected")
LATER_FORMAT = Text(
    ko="`{path}` 파일은 더 새로운 dlgrade에서 만들었습니다. `python -m pip install --upgrade dlgrade` 명령으로 올리세요.",
    en="`{path}` was made by a later dlgrade. Bring yours up to date with `python -m pip install --upgrade dlgrade`.",
)
NOT_MADE_HERE = Text(
    ko="`{folder}` 폴더의 강의는 `grade init` 명령으로 만든 것이 아니라서 바꾸지 않았습니다. 저장소를 내려받은 폴더라면 `git pull` 명령을 쓰세요.",
    en="The course in `{folder}` was not made by `grade init`, so nothing was changed. In a clone of the repository, use `git pull`.",
)
FROM_A_TEACHER = Text(
    ko="이 강의는 강사가 나누어 준 것이라서 설치된 dlgrade의 강의로 바꾸지 않습니다. 새 판을 받았다면 `grade update --from` 뒤에 그 폴더를 쓰세요.",
    en="This course was handed out by a teacher, so it is not replaced by the one of the installed dlgrade. If you have a newer edition, name its folder: `grade update --from`.",
)
NEWER_THAN_INSTALLED = Text(
    ko="이 강의는 dlgrade {course} 버전의 것이고 설치된 것은 {installed} 버전입니다. 먼저 `python -m pip install --upgrade dlgrade` 명령으로 올리세요.",
    en="This course is of dlgrade {course}, and {installed} is installed. Bring it up to date first: `python -m pip install --upgrade dlgrade`.",
)
NOTHING_IN_IT = Text(
    ko="`{folder}` 폴더에는 강의가 없습니다. 압축을 푼 새 판의 폴더를 쓰세요.",
    en="There is no course in the folder `{folder}`. Name the unzipped folder of the newer edition.",
)
SOURCE_WITHOUT_SOLUTIONS = Text(
    ko="이 강의에는 정답이 들어 있지만 `{folder}` 폴더에는 없어서 바꾸지 않았습니다. 정답이 있는 새 판의 폴더를 쓰세요.",
    en="This course holds solutions and the folder `{folder}` does not, so nothing was changed. Name the folder of a newer edition that has them.",
)
CHANGES = {
    "added": Text(ko="추가: `{path}`", en="added: `{path}`"),
    "renewed": Text(ko="새것으로 바꿈(손대지 않은 파일): `{path}`", en="renewed (you had not changed it): `{path}`"),
    "beside": Text(
        ko="그대로 둠: `{path}`. 쓰신 파일은 바꾸지 않았고 새 파일은 옆의 `{beside}` 파일입니다. 둘을 비교해 필요한 것만 옮기세요.",
        en="kept: `{path}`. What you wrote was not changed; the new file is `{beside}` beside it. Compare the two and take over what you need.",
    ),
    "gone": Text(
        ko="새 판에는 없는 문제: `{path}`. 쓰신 파일은 그대로 있습니다.",
        en="no longer in the course: `{path}`. Your file stays where it is.",
    ),
}
UPDATED = Text(
    ko="강의가 이제 dlgrade {version} 버전의 것입니다. 다시 기록한 답: {keys}개.",
    en="The course is now that of dlgrade {version}. Keys that were brought up to date: {keys}.",
)
UP_TO_DATE = Text(ko="바뀐 것이 없습니다. 이미 새 판입니다.", en="Nothing has changed: the course is up to date.")

KINDS = {
    "student": Text(ko="학생용, 정답 없음", en="student edition, without solutions"),
    "complete": Text(ko="정답 포함", en="with solutions"),
}
OUTDATED = Text(
    ko="이 강의는 dlgrade {course} 버전의 것입니다. `grade update` 명령으로 {installed} 버전의 강의로 바꿀 수 있습니다. 쓰신 파일은 그대로 둡니다.",
    en="This course is of dlgrade {course}. `grade update` brings that of {installed}; what you wrote stays as it is.",
)

TASK_GRADE = Text(ko="grade: 이 파일 채점", en="grade: this file")
TASK_HINT = Text(ko="grade: 힌트 하나 더", en="grade: one hint more")
TASK_SHOW = Text(ko="grade: 문제 설명", en="grade: show the task")
TASK_REPRO = Text(ko="grade: 틀린 호출을 담은 파일", en="grade: the wrong call as a program")
TASK_WATCH = Text(ko="grade: 저장할 때마다 채점", en="grade: on every save")
DEBUG = Text(ko="grade: 틀린 호출을 디버거로", en="grade: debug the wrong call")
TASK_PROGRESS = Text(ko="grade: 진행 상황", en="grade: progress of the course")

FOLDERS = {
    "student": Text(
        ko="- `solutions/`: 문제 설명, 검사, 퀴즈, 기록된 답(`key.bin`). 정답의 소스는 없습니다. 고치지 마세요.",
        en="- `solutions/`: tasks, checks, quizzes and recorded answers (`key.bin`). No solution's source is in it. Leave it as it is.",
    ),
    "complete": Text(
        ko="- `solutions/`: 문제 설명, 검사, 퀴즈, 그리고 정답. 풀기 전에는 열지 마세요.",
        en="- `solutions/`: tasks, checks, quizzes, and the solutions. Do not open it before you have tried.",
    ),
}
README = Text(
    ko="""# 딥러닝 연습 문제

`exercises/` 안의 파일을 열어 함수를 채우고 `grade`를 실행하면, 어떤 실수인지 알려 줍니다.

```bash
grade list            # 연습 문제의 목록
grade show accuracy   # 문제 설명
grade accuracy        # 한 문제 채점
grade watch           # 저장할 때마다 바로 채점
grade hint accuracy   # 힌트 하나 더
grade reset accuracy  # 처음 상태의 파일로(쓰던 파일은 보관)
grade                 # 바뀐 것 전부, 진행 상황, 다음에 할 것
grade progress        # 진도와 퀴즈. 다른 컴퓨터와 합치기: grade progress pack, merge
grade quiz 01         # 한 장의 퀴즈
grade update          # 새 판 받기(쓰신 파일은 그대로)
```

`grade` 명령이 없다고 나오면 선생님에게서 받은 파일 `dlgrade-….whl`이 있는 폴더에서 `python -m pip install`과 그 파일의 이름을 입력해 설치하세요.

## 폴더

- `exercises/`: 여러분의 파일. 여기만 고치면 됩니다.
{folders}
- `edition.json`: 무엇이 배포되었는지의 기록. `grade update` 명령이 씁니다.
- `.grade/`: 지난 판정, 퀴즈 기록, 보관한 파일.

VS Code에서는 이 폴더를 열면 테스트 화면에 검사마다 한 항목이 나오고, '작업 실행'에 채점과 힌트가 있습니다. 틀린 호출은 F5로
디버거에서 따라갑니다(파일에 중단점을 두세요). 다른 편집기에서는 `pytest`와 `grade debug mse` 명령이 같은 일을 합니다.""",
    en="""# Deep-learning exercises

Open a file of `exercises/`, fill in the function, run `grade`, and read which mistake it is.

```bash
grade list            # the exercises
grade show accuracy   # the task
grade accuracy        # grade one exercise
grade watch           # grade whatever you save, at once
grade hint accuracy   # one hint more
grade reset accuracy  # a fresh file; yours is kept
grade                 # everything that changed, your progress, what is next
grade progress        # how far you are; for two computers: grade progress pack, merge
grade quiz 01         # the questions of a chapter
grade update          # a newer edition; what you wrote stays as it is
```

If there is no command `grade`, install the file `dlgrade-….whl` that your teacher gives you: in its folder, type
`python -m pip install` and the file's name.

## Folders

- `exercises/`: your files. Nothing else needs to be edited.
{folders}
- `edition.json`: a record of what was delivered, which `grade update` uses.
- `.grade/`: earlier verdicts, quiz answers, and files that were kept.

VS Code shows one test for each check when this folder is opened, and its command "Run Task" has grading and hints. F5
runs the call that went wrong in its debugger (set a breakpoint in your file). In any other editor, `pytest` and
`grade debug mse` do the same.""",
)
