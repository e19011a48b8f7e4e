"""Words of an exercise's workbench in the page. The scripts get every Text of this module by its name.

The scripts fill in `{values}` themselves, so a sentence here has no formats such as `{seconds:.1f}`.
"""

from __future__ import annotations

from dlgrade.messages import examples as examples_messages
from dlgrade.messages import lessons as messages
from dlgrade.messages.picture import DIFFERS_KEY as DIFFERS_KEY
from dlgrade.messages.picture import EXPECTED as EXPECTED
from dlgrade.messages.picture import GOT as GOT
from dlgrade.text import Text

# the editor and its buttons
EDITOR = Text(ko="코드 편집기: {title}", en="Code editor: {title}")
EDITOR_KEYS = Text(
    ko="Ctrl-Enter로 채점합니다. Tab은 들여쓰기입니다. 키보드로 편집기를 나가려면 Esc를 누른 다음 Tab을 누르세요.",
    en="Ctrl-Enter checks. Tab indents; to leave the editor by keyboard, press Esc, then Tab.",
)
LOADING_EDITOR = Text(ko="편집기를 불러오는 중 …", en="Loading the editor …")
PLAIN_EDITOR = Text(
    ko="편집기를 불러오지 못해 보통 글상자를 씁니다. 색과 줄 번호가 없을 뿐, 실행과 채점은 그대로 됩니다.",
    en="The editor could not be loaded, so this is a plain text box. Only colours and line numbers are missing; "
    "running and checking work.",
)
CHECK = Text(ko="채점", en="Check")
RUN = Text(ko="실행", en="Run")
STOP = Text(ko="멈추기", en="Stop")
RESET = Text(ko="처음으로", en="Reset")
UNDO_RESET = Text(ko="되돌리기", en="Undo reset")
RESET_DONE = Text(
    ko="처음 코드로 돌아갔습니다. ‘되돌리기’를 누르면 쓰던 코드가 돌아옵니다.",
    en="The code is as it was at the start. “Undo reset” brings yours back.",
)
RESET_UNDONE = Text(ko="쓰던 코드를 되돌렸습니다.", en="Your code is back.")
SCRATCH = Text(ko="시험 삼아 실행할 줄", en="Lines to try it out")
SCRATCH_WHAT = Text(
    ko="‘실행’을 누르면 위의 코드 다음에 이 줄들을 실행합니다. 예시 호출이 들어 있으며, 마음껏 바꿔도 됩니다.",
    en="“Run” runs these lines after the code above. They begin with the task's examples; change them as you like.",
)
EDITOR_KEYS_ONLY = Text(
    ko="Tab은 들여쓰기입니다. 키보드로 편집기를 나가려면 Esc를 누른 다음 Tab을 누르세요.",
    en="Tab indents; to leave the editor by keyboard, press Esc, then Tab.",
)

# the state of Python, and words around results
LOADING_PYTHON = Text(
    ko="파이썬과 NumPy를 준비하는 중입니다. 처음에는 내려받느라 조금 걸립니다 …",
    en="Getting Python and NumPy ready. The first time they are downloaded, which takes a little …",
)
OTHER_BUSY = Text(
    ko="파이썬이 이 쪽의 다른 문제를 실행하고 있습니다. 끝나기를 기다리거나 그 문제에서 멈추세요.",
    en="Python is running another exercise of this page. Wait for it, or stop it there.",
)
CHECKING = Text(ko="채점하는 중 …", en="Checking …")
RUNNING = Text(ko="실행하는 중 …", en="Running …")
RUN_DONE = Text(ko="끝까지 실행했습니다. 결과는 아래에 있습니다.", en="It ran to its end; the result is below.")
PRINTED = Text(ko="코드가 출력한 것", en="What the code printed")
VALUE = Text(ko="마지막 줄의 값", en="Value of the last line")
NOTHING_PRINTED = Text(
    ko="출력이 없습니다. 값을 보려면 print로 출력하세요.", en="Nothing was printed. Print a value to see it."
)
ERROR_IN_SCRATCH = Text(ko="오류는 시험 삼아 실행한 줄에서 났습니다.", en="The error is in the lines to try it out.")
GO_TO_LINE = Text(ko="{line}번째 줄로 가기", en="Go to line {line}")
EXPLAINED_HERE = Text(ko="본문에서 설명하는 곳", en="Where the chapter explains this")
STALE = Text(
    ko="이 결과는 마지막으로 채점했을 때의 코드에 대한 것입니다. 그 뒤에 코드가 바뀌었습니다.",
    en="This is about the code as it was last checked; it has changed since.",
)
MARK_PASSED = Text(ko="통과", en="passed")
MARK_FAILED = Text(ko="통과하지 못함", en="not passed")
MARK_WAITING = Text(ko="아직 채점하지 않음", en="not judged yet")
MARK_UNCLEAR = Text(ko="판정할 수 없음", en="cannot be judged")

# failures, and what still works
FAULT_STOPPED = Text(ko="멈췄습니다. 코드는 그대로입니다.", en="Stopped. Your code is as it was.")
FAULT_TIMEOUT = Text(
    ko="정해진 시간 안에 끝나지 않아 멈췄습니다. 끝나지 않는 반복문이 없는지 보세요. 코드는 그대로입니다.",
    en="It did not end in its time and was stopped. Look for a loop that never ends. Your code is as it was.",
)
FAULT_DIED = Text(
    ko="코드가 파이썬 자체를 멈추게 했습니다. 끝나지 않는 재귀나 os._exit가 흔한 원인입니다. 새로 시작했으니 고친 뒤 다시 채점하세요.",
    en="The code made Python itself end; endless recursion and os._exit are the usual causes. "
    "Python has been started again: fix the code and check once more.",
)
FAULT_MEMORY = Text(
    ko="메모리를 다 썼습니다. 아주 큰 배열을 만들지 않는지 보세요. 코드는 그대로입니다.",
    en="It ran out of memory. Look for a very large array. Your code is as it was.",
)
FAULT_UNSUPPORTED = Text(
    ko="이 브라우저에서는 파이썬을 실행할 수 없습니다(WebAssembly 없음). 편집과 내려받기는 됩니다. 채점은 내 컴퓨터에서 하거나 새 브라우저를 쓰세요.",
    en="This browser cannot run Python (it has no WebAssembly). Editing and downloading work; "
    "check on your computer, or use a newer browser.",
)
FAULT_UNREACHABLE = Text(
    ko="채점에 필요한 파일을 불러오지 못했습니다. 인터넷 연결을 확인하고 다시 누르세요. 코드는 그대로이고, 편집과 내려받기는 됩니다.",
    en="What checking needs could not be loaded. Look at your connection, then press again. "
    "Your code is as it was; editing and downloading work.",
)
FAULT_WRONG_TYPE = Text(
    ko="서버가 파이썬 파일을 잘못된 형식으로 보내 시작하지 못했습니다. 사이트를 운영하는 사람에게 알려 주세요(.wasm은 application/wasm). "
    "편집과 내려받기는 됩니다.",
    en="The server sends Python's files with a wrong type, so it did not start. Please tell whoever runs this site "
    "(.wasm must be application/wasm). Editing and downloading work.",
)
FAULT_STORAGE = Text(
    ko="이 브라우저에 저장할 곳이 없어 시작하지 못했습니다. 저장 공간을 비우거나 보통 창에서 여세요. 편집과 내려받기는 됩니다.",
    en="The browser has no room to store what is needed. Free some space, or use a normal window. "
    "Editing and downloading work.",
)
FAULT_UNREADABLE = Text(
    ko="채점 결과를 읽을 수 없습니다. 코드가 파이썬의 내부를 바꾸면 그럴 수 있습니다. 다시 채점해 보세요.",
    en="The result cannot be read; code that changes Python's inside can cause that. Check again.",
)
NOT_KEPT = Text(
    ko="이 브라우저가 저장을 허락하지 않거나 저장 공간이 가득 찼습니다. 채점은 되지만, 이 쪽을 닫으면 코드가 사라집니다. 닫기 전에 내려받으세요.",
    en="This browser does not let the page store anything, or its storage is full. Checking works, "
    "but your code is lost when you close the page: download it first.",
)

# export and import
TAKE_ALONG = Text(ko="내려받기 · 가져오기 · 공유", en="Download, bring in, share")
TAKE_ALONG_WHAT = Text(
    ko="모든 작업을 담은 압축 파일은 `grade dlgrade-work.zip`으로 바로 채점합니다. 강의 폴더에서 이어서 하려면 그 폴더에서 "
    "`grade progress merge dlgrade-work.zip`이라고 칩니다. 코드, 통과 표시, 퀴즈 기록이 옮겨집니다. "
    "가져올 때는 그 압축 파일이나 .py 파일 하나, 강의 폴더의 .grade/verdicts에 있는 .json 파일을 고르세요.",
    en="The archive of all your work is graded by `grade dlgrade-work.zip`. To go on in a course folder, type "
    "`grade progress merge dlgrade-work.zip` there: it takes your code, your ticks and your quiz answers. To bring work in, "
    "choose such an archive, one .py file, or a .json file of .grade/verdicts in the course's folder.",
)
DOWNLOAD_FILE = Text(ko="이 파일 내려받기", en="Download this file")
DOWNLOAD_WORK = Text(ko="모든 작업 내려받기", en="Download my work")
TAKE_IN = Text(ko="가져오기", en="Bring work in")
SHARE = Text(ko="링크로 공유", en="Share a link")
LINK = Text(ko="코드가 담긴 링크", en="Link that carries the code")
LINK_COPIED = Text(
    ko="링크를 복사했습니다. 코드는 주소 안에만 있고 어떤 서버에도 저장되지 않습니다.",
    en="The link is copied. The code is in the address only, on no server.",
)
LINK_SHOWN = Text(
    ko="아래 링크를 복사하세요. 코드는 주소 안에만 있습니다.",
    en="Copy the link below. The code is in the address only.",
)
LINK_TOO_LONG = Text(
    ko="코드가 길어 주소에 담을 수 없습니다. 대신 파일로 내려받아 보내세요.",
    en="The code is too long for an address. Download the file and send that instead.",
)
NO_WORK = Text(ko="아직 쓴 코드가 없습니다.", en="There is no code of yours yet.")
NOT_LOADED = Text(
    ko="압축에 필요한 파일을 불러오지 못했습니다. 인터넷 연결을 확인하세요. ‘이 파일 내려받기’는 됩니다.",
    en="What packs the archive could not be loaded. Look at your connection; “Download this file” works.",
)
TAKEN_IN = Text(
    ko="가져온 코드: {files}개, 새로 통과로 표시한 문제: {ticks}개, 퀴즈: {answers}개. 바뀐 코드는 그 문제의 ‘되돌리기’로 돌아옵니다.",
    en="Code taken in: {files}. Newly marked as passed: {ticks}. Quiz answers: {answers}. “Undo reset” of an exercise brings its former code back.",
)
NOTHING_TAKEN_IN = Text(
    ko="가져올 것을 찾지 못했습니다. 압축 파일에는 `exercises/장/이름.py` 파일이 있어야 하고, .py 파일의 이름은 문제의 이름이어야 합니다.",
    en="There was nothing to take in. An archive holds `exercises/chapter/name.py`; a .py file has an exercise's name.",
)
NOT_TAKEN_IN = Text(
    ko="이 파일은 읽을 수 없습니다. 이 사이트에서 내려받은 압축 파일이나 .py 파일을 고르세요. 바뀐 것은 없습니다.",
    en="This file cannot be read. Choose an archive that this site gave you, or a .py file. Nothing has changed.",
)
SHARED_HERE = Text(
    ko="링크에 코드가 담겨 있습니다. 읽어 본 뒤에 편집기에 넣으세요. 저절로 실행되지는 않습니다.",
    en="The link carries code. Read it before you put it into the editor; nothing runs by itself.",
)
SHARED_TAKE = Text(ko="편집기에 넣기", en="Put it into the editor")
SHARED_LEAVE = Text(ko="닫기", en="Close")
SHARED_TAKEN = Text(
    ko="편집기에 넣었습니다. ‘되돌리기’를 누르면 쓰던 코드가 돌아옵니다.",
    en="It is in the editor. “Undo reset” brings your code back.",
)
SHARED_DAMAGED = Text(
    ko="링크가 망가졌거나 너무 길어 코드를 읽을 수 없습니다. 링크 전체를 다시 복사해 달라고 하세요.",
    en="The link is damaged or too long, so its code cannot be read. Ask for the whole link again.",
)

# examples of the reader's own
EXAMPLES = Text(ko="코드보다 먼저 예시 적기", en="Examples before code")
EXAMPLES_WHAT = Text(
    ko="코드를 쓰기 전에, 어떤 호출에 어떤 결과가 나와야 하는지 적어 봅니다. 예시가 맞는지, 그 예시로 어떤 실수를 가려내는지 알려 줍니다.",
    en="Before you write code, write down what some calls should give. You are told whether your examples are right, and "
    "which mistakes they catch.",
)
EXAMPLES_START = Text(ko="예시 적기", en="Write examples")
EXAMPLES_FIELD = examples_messages.FIELD
EXAMPLES_KEYS = Text(
    ko="`#`로 시작하는 줄은 설명입니다. 한 줄에 예시 하나를 적고 Ctrl-Enter나 ‘예시 보기’를 누르세요.",
    en="Lines that begin with `#` are explanations. Write one example on each line, then press Ctrl-Enter or “Look at "
    "my examples”.",
)
EXAMPLES_JUDGE = Text(ko="예시 보기", en="Look at my examples")
EXAMPLES_FIRST = Text(ko="설명과 호출 다시 넣기", en="Add the explanations again")
EXAMPLES_FILE = Text(ko="예시 파일 내려받기", en="Download as a file")
EXAMPLES_READY = Text(ko="예시를 적을 칸을 준비했습니다.", en="There is a field for your examples now.")

# a wrong program as a lesson
LESSON = Text(ko="틀린 프로그램 반박하기", en="Refute a wrong program")
LESSON_WHAT = Text(
    ko="흔한 실수가 하나 든 프로그램이 무엇이라고 답하는지 보고, 다음 답을 예측하고, 틀리는 호출로 반박합니다. "
    "내가 반박하지 못한 것과 내 코드에서 나온 실수가 먼저 다시 나옵니다. 기록은 이 브라우저에만 남습니다.",
    en="Look at what a program with one common mistake answers, predict its next answer, and refute it with a call on "
    "which it is wrong. What you did not refute, and mistakes of your own code, come back first. "
    "How you did is kept in this browser only.",
)
LESSON_START = Text(ko="틀린 프로그램 보기", en="Show me one")
LESSON_ANOTHER = Text(ko="다른 프로그램", en="Another one")
LESSON_NONE = Text(
    ko="이 연습 문제에는 작은 호출로 반박할 수 있는 틀린 프로그램이 없습니다.",
    en="This exercise has no wrong program that a small call refutes.",
)
LESSON_ASKING = Text(ko="보는 중 …", en="Looking …")
LESSON_CODE = Text(ko="이 프로그램의 코드", en="The code of this program")
LESSON_PREDICT, LESSON_PREDICT_HOW = messages.PREDICT, messages.PREDICT_HOW
LESSON_REFUTE = messages.REFUTE
LESSON_REFUTE_HOW = Text(
    ko="`{call}` 꼴의 호출을 한 줄에 적으세요. 앞에 `x = np.array([1, 2]); `처럼 준비하는 문장을 두어도 됩니다.",
    en="Type one call on one line, of the form `{call}`. Statements such as `x = np.array([1, 2]); ` may stand before it.",
)
LESSON_CHOOSE = Text(
    ko="반박: 이 프로그램이 틀리는 호출을 고르세요.", en="Refute: choose the call on which it is wrong."
)
LESSON_ANSWER = Text(ko="답하기", en="Answer")
LESSON_SHOW_ANSWER = Text(ko="답 보기", en="Show the answer")
LESSON_SHOW_CALL = Text(ko="틀리는 호출 보기", en="Show such a call")
LESSON_NOTHING = Text(ko="먼저 답을 적거나 고르세요.", en="Type or choose an answer first.")
LESSON_BACK = Text(ko="다시 나오는 때: {when}", en="It comes back on {when}.")
LESSON_MEND = Text(ko="이 프로그램 고치기", en="Fix this program")
LESSON_MENDED = Text(ko="고쳤습니다. 모든 검사를 통과합니다.", en="Fixed: it passes every check.")
LESSON_NOT_MENDED = Text(ko="아직 통과하지 못한 검사가 있습니다.", en="Some checks do not pass yet.")

# the menu
PASSED_OF = Text(ko="연습 문제 {all}개 가운데 {count}개 통과", en="{count} of {all} exercises passed")

# what works without a connection
OFFLINE = Text(ko="이 쪽을 인터넷 없이도 쓰기", en="Keep what I open for use without a connection")
OFFLINE_KEEPING = Text(ko="저장하는 중 …", en="Storing it …")
OFFLINE_KEPT = Text(
    ko="이 쪽은 인터넷 없이도 열리고 채점됩니다. 저장은 이 브라우저에만 하고, 여기서 끄면 모두 지웁니다.",
    en="This page opens and checks without a connection. It is stored in this browser only; switching this off removes it.",
)
OFFLINE_PARTLY = Text(
    ko="일부를 저장하지 못했습니다. 저장 공간이 가득 찼거나 사이트가 방금 바뀌었습니다. 쪽을 다시 열어 보세요.",
    en="Some of it could not be stored: the storage is full, or the site has just changed. Open the page again.",
)
OFFLINE_OFF = Text(ko="저장한 것을 모두 지웠습니다.", en="What was stored has been removed.")
OFFLINE_IMPOSSIBLE = Text(
    ko="이 브라우저나 창(비공개 창 등)은 저장을 허락하지 않아 인터넷 없이는 쓸 수 없습니다. 연결되어 있으면 나머지는 모두 됩니다.",
    en="This browser or window (a private one, for instance) does not let the page be stored, so it needs a connection. "
    "With one, everything else works.",
)
