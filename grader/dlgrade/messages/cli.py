"""Words of the command line itself. The order of COMMANDS is the order of `grade --help`, that of FORMATS the order in
which `grade check --help` names the formats of a report."""

from dlgrade.text import Text

ABOUT = Text(
    ko="딥러닝 강의의 연습 문제를 채점하고, 어떤 실수인지 알려 줍니다. 명령 없이 `grade`만 쓰면 강의 전체를, `grade mse`는 한 문제를, `grade 06`은 한 장을 채점합니다.",
    en="Grades the exercises of the deep-learning course and says which mistake it is. `grade` alone grades the whole course, `grade mse` one exercise, `grade 06` a chapter.",
)
COMMANDS = {
    "init": Text(ko="강의 폴더 새로 만들기", en="make a course folder of your own"),
    "progress": Text(ko="어디까지 했는지, 다른 컴퓨터와 합치기", en="how far you are; merge it with another computer"),
    "list": Text(ko="연습 문제의 목록", en="the exercises"),
    "show": Text(ko="연습 문제의 설명", en="the task of an exercise"),
    "examples": Text(
        ko="코드를 쓰기 전에 적은 예시가 맞는지, 어떤 실수를 가려내는지",
        en="are the examples you write before any code right, and which mistakes do they catch",
    ),
    "why": Text(ko="지난 채점에서 나온 실수를 더 자세히", en="more about the mistake of the last verdict"),
    "refute": Text(
        ko="틀린 프로그램의 답을 예측하고, 반박하고, 고치기",
        en="predict what a wrong program answers, refute it, fix it",
    ),
    "repro": Text(ko="틀린 호출을 담은 파일 만들기", en="write a file that makes the wrong call"),
    "debug": Text(ko="틀린 호출을 한 줄씩 따라가기(pdb)", en="step through the wrong call (pdb)"),
    "watch": Text(ko="저장할 때마다 바로 채점하기", en="grade on every save"),
    "hint": Text(ko="다음 힌트", en="the next hint"),
    "solution": Text(
        ko="모범 답안과 그 까닭(통과했거나 힌트를 모두 본 다음)",
        en="the solution and why it is so (after passing or the last hint)",
    ),
    "reset": Text(ko="파일을 처음 상태로(백업을 남깁니다)", en="make a stub fresh (keeps a backup)"),
    "quiz": Text(ko="장의 퀴즈 풀기", en="answer a chapter's quiz"),
    "update": Text(ko="새 판의 강의로 바꾸기(쓴 파일은 그대로)", en="bring a newer edition (keeps what you wrote)"),
    "site": Text(ko="사이트를 만들어 열기", en="build and serve the site"),
    "demo": Text(ko="예시 답안 채점해 보기", en="grade sample submissions"),
    "doctor": Text(ko="설치 상태와 격리 수준", en="what is installed, and the isolation level"),
    "release": Text(
        ko="나누어 줄 학생용 강의 만들기(정답 없음)", en="make the student edition to hand out (no solutions)"
    ),
    "class": Text(ko="반 전체 채점하기", en="grade a whole class"),
    "nbgrader": Text(ko="nbgrader 강의 만들기", en="courses for nbgrader"),
    "completion": Text(ko="셸에서 Tab으로 이름 채우기", en="complete names with Tab in your shell"),
    "author": Text(ko="연습 문제를 만드는 사람을 위한 명령", en="for authors of exercises"),
}
VERSION = Text(ko="버전을 보여 줍니다.", en="Show the version.")
LANG = Text(ko="출력 언어. 없으면 로캘을 따릅니다.", en="Language of the output; else that of the locale.")
UNKNOWN_LANGUAGE = Text(
    ko="`--lang` 뒤에는 ko나 en을 쓰세요(예: `grade --lang ko`).",
    en="`--lang` takes ko or en (for example `grade --lang ko`).",
)
ERROR = Text(ko="오류", en="error")
INTERNAL = Text(
    ko="채점기의 문제입니다({kind}: {message}). 잃은 것은 없습니다. 자세한 내용은 `{path}`에 있습니다.",
    en="This is a fault of the grader ({kind}: {message}). Nothing was lost. Details are in `{path}`.",
)
PACKAGE_BROKEN = Text(
    ko="`{name}` 패키지를 불러올 수 없습니다({reason}). 다시 설치하세요: `python -m pip install --force-reinstall {name}`",
    en="The package `{name}` cannot be imported ({reason}). Install it again: `python -m pip install --force-reinstall {name}`",
)
EXTRA_MISSING = Text(
    ko="이 명령에는 `{name}` 패키지가 필요한데 설치되어 있지 않습니다. 이렇게 설치하세요: `{install}`",
    en="This command needs the package `{name}`, which is not installed. Install it with `{install}`",
)
INTERRUPTED = Text(
    ko="중단했습니다. 끝난 것은 저장되어 있으니 다시 실행하면 이어집니다.",
    en="Interrupted. What was finished is kept; run again to go on.",
)

LIST = Text(
    ko="연습 문제의 목록입니다. 앞의 기호는 지난 판정입니다(✓ 통과, ✗ 틀림, · 시작 전). `grade list 06`은 한 장만 보여 줍니다.",
    en="The exercises, each with the sign of its last verdict (✓ passed, ✗ wrong, · not begun). `grade list 06` lists one chapter.",
)
CHECK = Text(
    ko="TARGET은 연습 문제의 이름(mse), 장(06), 파일, 페이지에서 내려받은 압축 파일(.zip)이며, 없으면 바뀐 것 전부입니다.",
    en="TARGET is an exercise (mse), a chapter (06), a file, or the archive (.zip) that the page gave you; without one, everything that changed.",
)
NOTHING_IN_ARCHIVE = Text(
    ko="`{path}` 압축 파일에 채점할 것이 없습니다. `exercises/06_learning/mse.py`처럼 강의 폴더와 같은 경로의 파일만 채점합니다.",
    en="There is nothing to grade in the archive `{path}`. Only files with their path of the course folder are graded, such as `exercises/06_learning/mse.py`.",
)
LEFT_OUT_OF_ARCHIVE = Text(
    ko="연습 문제의 파일이 아니어서 채점하지 않았습니다: {names}",
    en="Not graded, since they are not files of exercises: {names}",
)
FORMAT = Text(ko="출력 형식: {formats}.", en="What is printed: {formats}.")
FORMATS = {
    "text": Text(ko="사람이 읽을 글(text)", en="text"),
    "json": Text(ko="프로그램용 JSON", en="JSON for programs"),
    "github": Text(ko="GitHub 주석(github)", en="annotations for GitHub"),
    "junit": Text(ko="CI용 JUnit XML(junit)", en="JUnit XML for CI servers"),
}
HTML = Text(
    ko="판정을 HTML 파일 하나로도 씁니다. 그림이 있고 인터넷 없이 열립니다.",
    en="Also write the verdict as one HTML file, with pictures; it needs no network.",
)
OPEN = Text(ko="그 HTML 페이지를 브라우저에서 엽니다.", en="Open that HTML page in the browser.")
PAGE_WRITTEN = Text(ko="판정을 `{path}` 파일에 썼습니다.", en="The verdict is in `{path}`.")
PAGE_OPENED = Text(
    ko="판정을 브라우저에서 열었습니다. 창이 보이지 않으면 `{path}` 파일을 여세요.",
    en="The verdict was opened in the browser. If no window shows it, open `{path}`.",
)
PAGE_NO_BROWSER = Text(
    ko="여기서는 브라우저를 찾지 못했습니다. 판정은 `{path}` 파일에 있으니 브라우저로 여세요.",
    en="No browser was found here. The verdict is in `{path}`; open that file in a browser.",
)
JSON = Text(ko="`--format json`과 같습니다.", en="The same as `--format json`.")
COURSE = Text(
    ko="강의 폴더. 없으면 지금 폴더나 그 위에서 찾습니다.",
    en="The course folder; else the one around the current folder.",
)
HINT_NUMBER = Text(ko="N번째 힌트까지 보여 줍니다.", en="Show the hints up to number N.")
RESET_ALL = Text(ko="장의 모든 연습 문제를 처음 상태로 되돌립니다.", en="Make every exercise of a chapter fresh.")
CANNOT_PRINT = Text(
    ko="출력할 수 없습니다: {reason}. 디스크의 여유를 확인하거나 출력을 다른 곳으로 보내세요.",
    en="The output cannot be written: {reason}. Check the space on the disk, or send the output elsewhere.",
)
SEED = Text(ko="검사 입력을 만드는 시드.", en="Seed of the checks' inputs.")
ISOLATION = Text(ko="이 격리 수준을 요구합니다.", en="Ask for this isolation level.")
