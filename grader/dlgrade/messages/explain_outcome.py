"""Sentences about a call that returned no value: what happened, where, and what to do next."""

from dlgrade.text import Text

CELL = Text(ko="셀 {number}의", en="cell {number}")
THIS_CELL = Text(ko="이 셀의", en="this cell")
RAISED_AT = Text(
    ko="{file} {line}번째 줄에서 `{kind}` 오류가 났습니다: `{source}`",
    en="{file}, line {line}: your code raised `{kind}`: `{source}`",
)
RAISED = Text(ko="코드에서 `{kind}` 오류가 났습니다.", en="Your code raised `{kind}`.")
SYNTAX = Text(
    ko="{file} {line}번째 줄: {column}번째 글자 부근의 문법 오류로 파일을 읽을 수 없습니다: `{source}`",
    en="{file}, line {line}: a syntax error near column {column} makes the file unreadable: `{source}`",
)
SYNTAX_IN_LINE = Text(
    ko="{file} {line}번째 줄의 문법 오류로 파일을 읽을 수 없습니다: `{source}`",
    en="{file}, line {line}: a syntax error makes the file unreadable: `{source}`",
)
UNFINISHED = {
    "line_left": Text(
        ko="{file} {line}번째 줄: 코드를 썼지만 `raise NotImplementedError`가 남아 있어서 실행이 거기서 멈춥니다. 그 줄을 지우세요.",
        en="{file}, line {line}: there is code, but the line `raise NotImplementedError` is still here and stops it. Delete that line.",
    ),
    "defined_twice": Text(
        ko="{file} {earlier}번째 줄과 {line}번째 줄에 `{name}` 함수가 두 번 있습니다. 파이썬은 마지막 것을 쓰는데, 거기에는 `raise NotImplementedError`만 있습니다. {line}번째 줄의 것을 지우세요.",
        en="{file}: `{name}` is defined twice, in lines {earlier} and {line}. The last one counts, and it holds only `raise NotImplementedError`. Delete the one in line {line}.",
    ),
    "calls_unwritten": Text(
        ko="{file} {line}번째 줄: 코드가 부르는 `{name}` 함수를 아직 쓰지 않았습니다. `raise NotImplementedError` 줄을 지우고 그 자리에 코드를 쓰세요.",
        en="{file}, line {line}: your code calls `{name}`, which is not written yet. Put code in the place of its `raise NotImplementedError`.",
    ),
}
"""Sentences about the stub's line where there is code, by the kind of an Unfinished."""
AT_IMPORT = Text(
    ko="함수를 부르기 전, 파일을 불러오는 중에 났습니다. 함수 밖(맨 바깥)의 줄도 그때 실행됩니다.",
    en="This happened while the file was loaded, before any call: the lines outside of functions run then too.",
)
ARGUMENTS = Text(
    ko="함수의 인자가 문제와 다릅니다. `def` 줄의 인자 개수를 처음 파일과 똑같이 되돌리세요.",
    en="The function's arguments are not those of the task. Make the `def` line take as many as it did at first.",
)
INPUT = Text(
    ko="{file} {line}번째 줄: 채점 중에는 `input()`을 쓸 수 없습니다. 값은 함수의 인자로 받으세요.",
    en="{file}, line {line}: `input()` is not available while grading. Take values as arguments of the function.",
)
EXIT = Text(
    ko="{file} {line}번째 줄: 코드가 실행을 끝냈습니다: `{source}`. 함수 안에서는 `return`을 쓰세요.",
    en="{file}, line {line}: the code ended the program: `{source}`. Use `return` inside a function.",
)
REFUSED = Text(
    ko="{file} {line}번째 줄: 연습 문제에서는 쓸 수 없는 것입니다(파일, 네트워크, 다른 프로그램).",
    en="{file}, line {line}: this is not available in an exercise (files, network, other programs).",
)
WITHHELD = Text(
    ko="{file} {line}번째 줄: 이 연습 문제는 직접 만드는 문제라서 이 패키지를 쓸 수 없습니다: `{source}`",
    en="{file}, line {line}: this exercise is to be written by hand, so this package is not available: `{source}`",
)
NO_MODULE = Text(
    ko="{file} {line}번째 줄: 채점 환경에 없는 패키지입니다: `{source}`",
    en="{file}, line {line}: this package is not installed where the code is graded: `{source}`",
)
NO_PART_OF_PYTHON = Text(
    ko="{file} {line}번째 줄: 채점 환경에 없는 파이썬 기능입니다: `{source}`",
    en="{file}, line {line}: this part of Python is not available where the code is graded: `{source}`",
)
MISSING = Text(
    ko="파일에 `{name}` 함수가 없습니다. 이름을 바꾸거나 지우지 않았는지, `def`가 줄의 맨 앞에서 시작하는지, `{name} = …` 같은 줄이 함수 자리에 값을 넣지 않는지 확인하세요.",
    en="The file has no function `{name}`. Was it renamed or deleted, is its `def` indented, or does a line such as `{name} = …` put a value in its place?",
)
MISSING_NEAR = Text(
    ko="파일에 `{name}` 함수가 없고 `{near}` 함수가 있습니다. 함수 이름을 `{name}` 그대로 쓰세요.",
    en="The file has no function `{name}`, but it has `{near}`. Rename it to `{name}`.",
)
MISSING_LOOKS_ALIKE = Text(
    ko="파일에 있는 함수 이름은 `{name}`처럼 보이지만 모양만 같은 다른 문자(키릴 문자 등)가 섞여 있습니다. 키보드로 `{name}` 이름을 다시 입력하세요.",
    en="The function's name in the file only looks like `{name}`: it has letters of another alphabet. Type `{name}` again on the keyboard.",
)
UNPACKABLE = Text(
    ko="돌려준 것(`{type}`)이 값이 아니거나 너무 깊이 중첩되어 있어 비교할 수 없습니다.",
    en="What came back (`{type}`) cannot be compared: it is not a value, or it is nested too deeply.",
)
TOO_LARGE = Text(
    ko="돌려준 것이 너무 큽니다. 배열의 모양을 확인하세요.",
    en="What came back is too large. Look at the shapes of your arrays.",
)
TIMEOUT = Text(
    ko="제한 시간 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있는지 확인하세요.",
    en="It did not finish in time. Look for a loop that never ends.",
)
LOOPS = Text(
    ko="`while` 반복문이 있는 곳: {file} {lines}. 조건이 거짓이 되는 때가 있는지, 조건에 쓴 변수를 반복문 안에서 바꾸는지 확인하세요.",
    en="`while` loops are in {file}, {lines}. Does the condition ever become false, and does the loop change what it asks?",
)
LINE = Text(ko="{line}번째 줄", en="line {line}")
TIMEOUT_ASLEEP = Text(
    ko="제한 시간 안에 끝나지 않았습니다. 그동안 계산은 거의 하지 않고 기다리기만 했습니다. `sleep`이나 다른 스레드, 네트워크를 기다리는 곳을 찾으세요.",
    en="It did not finish in time, and it hardly computed meanwhile: it waited. Look for a `sleep`, or for a wait for another thread or the network.",
)
TIMEOUT_AT_IMPORT = Text(
    ko="파일을 불러오는 데만 제한 시간이 지났습니다. 함수 밖(맨 바깥)에 있는 학습 루프나 긴 계산을 함수 안으로 옮기세요.",
    en="Loading the file alone took longer than the limit. Move training loops and long work from the top level into a function.",
)
TIMEOUT_IN_CALLBACK = Text(
    ko="코드가 인자로 받은 함수를 불렀는데, 넘긴 값으로는 그 함수가 제한 시간 안에 끝나지 않았습니다. 함수에 무엇을 넘기는지 확인하세요.",
    en="Your code called a function that it was given as an argument, and with the values that your code passed, that function did not finish in time. Look at what your code passes.",
)
TIMEOUT_OF_JUDGING = Text(
    ko="돌려준 값을 채점기가 제한 시간 안에 판정하지 못했습니다. 값이 너무 크거나 너무 많지 않은지, 문제에서 정한 모양과 종류인지 확인하세요.",
    en="The grader could not judge in time what came back. Look whether it is too large or too much, and whether it has the shape and the type that the task asks for.",
)
TIMEOUT_OF_ALL = Text(
    ko="시간 초과: 이 문제의 모든 호출에 주어진 시간을 다 썼습니다. 호출마다 기다리거나(`sleep`) 같은 계산을 되풀이하는 곳을 찾으세요.",
    en="Out of time: all calls of this exercise together took longer than allowed. Look for a `sleep`, or for work that every call repeats.",
)
KILLED = Text(
    ko="코드를 실행하던 프로세스를 컴퓨터가 두 번 끝냈습니다({detail}). 코드 탓이라는 증거가 없으므로 점수를 매기지 않았습니다. 메모리에 여유가 있을 때 다시 채점하세요. 또 그러면 사람이 확인해야 합니다.",
    en="The machine ended the process that ran the code, twice ({detail}). Nothing shows that the code did it, so there is no score. Grade again when memory is free; if it happens again, a person has to look.",
)
CRASHED = Text(
    ko="코드를 실행하던 프로세스가 갑자기 끝났습니다({detail}). 강제 종료나 메모리 부족일 수 있습니다.",
    en="The process that ran the code ended abruptly ({detail}). It may have been stopped, or run out of memory.",
)
LIMIT_AT = Text(
    ko="{file} {line}번째 줄에서 메모리나 파일의 한도를 넘었습니다: `{source}`. 배열의 크기와, 끝나지 않는 반복문이 있는지 확인하세요.",
    en="{file}, line {line}: a limit on memory or files was exceeded: `{source}`. Look at the sizes of your arrays, and for a loop that never ends.",
)
LIMIT = Text(
    ko="메모리나 파일의 한도를 넘었습니다. 배열의 크기를 확인하세요.",
    en="A limit on memory or files was exceeded. Look at the sizes of your arrays.",
)
PROTOCOL = Text(
    ko="코드가 채점기와의 통신을 방해해서 결과를 믿을 수 없습니다. 사람이 확인해야 합니다.",
    en="The code disturbed the communication with the grader, so its results cannot be trusted. A person has to look.",
)
