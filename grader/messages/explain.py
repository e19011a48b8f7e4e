"""What a student reads about a check that did not pass: what happened, where, and what to do next."""

from grader.text import Text

# --- a listed mistake or a pattern of numbers ---
RATIO = Text(
    ko="나온 값이 기대한 값의 {ratio}배입니다. 곱하거나 나누는 수를 확인하세요.",
    en="The result is {ratio} times the expected one. Look at what you multiply or divide by.",
)
SIGN = Text(
    ko="부호가 반대입니다. 빼는 순서나 마이너스 부호를 확인하세요.",
    en="The sign is reversed. Look at the order of a subtraction, or at a minus.",
)
BROADCAST = Text(
    ko="(n,) 배열과 (n, 1) 배열이 만나 (n, n)으로 브로드캐스트되었습니다. 두 배열의 모양을 먼저 맞추세요.",
    en="An (n,) array met an (n, 1) array and they were broadcast to (n, n). Bring both to the same shape first.",
)
TRANSPOSED = Text(
    ko="행과 열이 바뀐 결과입니다. 전치(`.T`)나 축의 순서를 확인하세요.",
    en="Rows and columns are swapped. Look at a transpose (`.T`) or at the order of the axes.",
)
REVERSED = Text(
    ko="순서가 거꾸로입니다. 반복문이 도는 방향이나 `[::-1]`을 확인하세요.",
    en="The order is reversed. Look at the direction of a loop, or at a `[::-1]`.",
)
OFFSET = Text(
    ko="모든 값이 기대한 값과 똑같이 {offset}만큼 다릅니다. 더하거나 빼는 상수를 확인하세요.",
    en="Every value is off by the same {offset}. Look at a constant that is added or left out.",
)
TRUNCATED = Text(
    ko="값의 소수 부분이 사라졌습니다. 정수 배열에 담거나 정수로 바꾸는 곳이 있는지 확인하세요.",
    en="The values lost their fractions. Look for an integer array, or for a conversion to int.",
)
EXTRA_AXIS = Text(
    ko="길이가 1인 축이 하나 더 있거나 모자랍니다. 대괄호 `[ ]`, `reshape`, `keepdims`를 확인하세요.",
    en="There is an axis of length 1 too many or too few. Look at brackets `[ ]`, a `reshape` or `keepdims`.",
)
NOTHING_RETURNED = Text(
    ko="함수가 아무것도 돌려주지 않았습니다(None). `return`이 있는지 확인하세요. `print`는 값을 돌려주지 않습니다.",
    en="The function returned nothing (None). Is there a `return`? A `print` returns no value.",
)
TUPLE_RETURNED = Text(
    ko="값 하나가 아니라 튜플이 나왔습니다. `return` 줄에 쉼표가 있는지 확인하세요.",
    en="A tuple came back, not a single value. Look for a comma in the `return` line.",
)
TEXT_RETURNED = Text(
    ko="수가 아니라 문자열이 나왔습니다. `str`이나 f-문자열로 바꾸지 말고 수를 그대로 돌려주세요.",
    en="Text came back, not a number. Return the number itself, without `str` or an f-string.",
)
FUNCTION_RETURNED = Text(
    ko="함수를 부른 결과가 아니라 함수 자체가 나왔습니다. 이름 뒤에 괄호 `()`를 붙여 부르세요.",
    en="A function itself came back, not its result. Call it: put parentheses `()` after its name.",
)
GENERATOR_RETURNED = Text(
    ko="값이 아니라 아직 실행되지 않은 함수가 나왔습니다. `yield`나 `async` 없이 `return`으로 값을 돌려주세요.",
    en="A function that has not run yet came back, not a value. Return the value with `return`, without `yield` or `async`.",
)

ONE_WANTED = Text(
    ko="수 하나가 나와야 하는데 배열이 나왔습니다. 평균이나 합을 빠뜨리지 않았는지 확인하세요.",
    en="One number is wanted, and an array came back. Was a mean or a sum left out?",
)
MANY_WANTED = Text(
    ko="배열이 나와야 하는데 수 하나가 나왔습니다. 합이나 평균을 내는 축(`axis`)을 확인하세요.",
    en="An array is wanted, and one number came back. Look at the `axis` of a sum or a mean.",
)
ONE_OFF = Text(
    ko="항목이 하나 많거나 모자랍니다. 반복문의 처음과 끝을 확인하세요.",
    en="There is one entry too many or too few. Look at where your loop begins and ends.",
)
ROUNDED = Text(
    ko="반올림한 값입니다. 반올림하지 말고 그대로 돌려주세요.",
    en="The value was rounded. Return it as it is.",
)
SQUARED = Text(
    ko="기대한 값의 제곱입니다. 제곱을 한 번 더 하는 곳을 확인하세요.",
    en="This is the square of the expected value. Look for one square too many.",
)
ROOTED = Text(
    ko="기대한 값의 제곱근입니다. 제곱을 빠뜨렸거나 제곱근을 더한 곳을 확인하세요.",
    en="This is the square root of the expected value. Look for a square that is missing, or a root too many.",
)
ABSOLUTE = Text(
    ko="크기는 맞지만 음수여야 할 값도 양수입니다. 절댓값을 취한 곳을 확인하세요.",
    en="The sizes are right, but values that should be negative are positive. Look for an absolute value.",
)
COMPLEMENT = Text(
    ko="1에서 기대한 값을 뺀 값입니다. 세는 쪽이 반대인지 확인하세요.",
    en="This is 1 minus the expected value. Is the opposite being counted?",
)
RECIPROCAL = Text(
    ko="기대한 값의 역수입니다. 나누는 순서를 확인하세요.",
    en="This is 1 divided by the expected value. Look at the order of a division.",
)

# --- a mismatch without a pattern ---
VALUE = Text(
    ko="값이 다릅니다. 문제의 식과 코드를 한 항씩 비교해 보세요.",
    en="The value is different. Compare your code with the task's formula, term by term.",
)
SHAPE = Text(
    ko="모양(shape)이 다릅니다. 계산 단계마다 `.shape`를 확인하세요.",
    en="The shape is different. Look at the `.shape` after each step.",
)
DTYPE = Text(
    ko="자료형(dtype)이 다릅니다. 기대한 자료형으로 돌려주세요.",
    en="The dtype is different. Return the one that is expected.",
)
TYPE = Text(
    ko="돌려준 것의 종류가 다릅니다. `grade show`로 무엇을 돌려주어야 하는지 확인하세요.",
    en="What came back is of another type. `grade show` says what to return.",
)
FORM = Text(
    ko="돌려준 것의 꼴이 문제에서 정한 것과 다릅니다. `grade show`로 무엇을 돌려주어야 하는지 확인하세요.",
    en="What came back has another form than the task asks for. `grade show` says what to return.",
)
NOT_FINITE = Text(
    ko="결과에 NaN이나 무한대가 있습니다. 0으로 나누거나, log(0)이나 큰 수의 exp를 계산하는 곳을 확인하세요.",
    en="The result holds NaN or infinity. Look for a division by 0, log(0), or exp of a large number.",
)
CHANGED_INPUT = Text(
    ko="함수가 입력 `{name}`의 내용을 바꾸었습니다. 복사본이나 새 배열에서 계산하세요.",
    en="The function changed its input `{name}`. Work on a copy or on a new array.",
)
GLOBAL_STREAM = Text(
    ko="함수가 전역 난수 `{name}`의 상태를 건드렸습니다. 주어진 `rng`나 자신만의 `np.random.default_rng(seed)`를 쓰세요.",
    en="The function touched the global random state `{name}`. Use the `rng` that you are given, or your own `np.random.default_rng(seed)`.",
)
GRADIENT = Text(
    ko="수치 미분으로 구한 기울기와 다릅니다. 식을 한 항씩 미분해 코드와 비교하세요.",
    en="The gradient differs from the one by numerical differentiation. Differentiate term by term and compare.",
)
RATE = Text(ko="비율이 정의와 맞지 않습니다.", en="The rate is not what the definition says.")
MEAN = Text(ko="평균이 정의와 맞지 않습니다.", en="The mean is not what the definition says.")
NO_ERROR = Text(
    ko="`{kind}` 오류를 내야 하는 입력인데 값을 돌려주었습니다. 계산하기 전에 입력을 확인하고 `raise`로 오류를 내세요.",
    en="This input must raise a `{kind}`, but a value came back. Look at the input first, and `raise` the error.",
)
ERROR_RETURNED = Text(
    ko="`{kind}` 오류를 값으로 돌려주었습니다. `return` 대신 `raise`를 쓰세요.",
    en="The `{kind}` came back as a value. Use `raise` instead of `return`.",
)
WRONG_ERROR = Text(
    ko="이 입력에는 `{kind}` 오류를 내야 하는데 `{got}` 오류가 났습니다.",
    en="This input must raise a `{kind}`; what was raised is `{got}`.",
)

# --- details ---
CALL = Text(ko="호출: {call}", en="call: {call}")
GOT = Text(ko="결과: {got}", en="got: {got}")
GOT_AT = Text(ko="결과{where}: {got}", en="got{where}: {got}")
EXPECTED = Text(ko="기대: {expected}", en="expected: {expected}")
GOT_SHAPE = Text(ko="결과의 모양: {got}", en="shape of what came back: {got}")
EXPECTED_SHAPE = Text(ko="기대한 모양: {expected}", en="shape expected: {expected}")
GOT_DTYPE = Text(ko="결과의 자료형: {got}", en="dtype of what came back: {got}")
EXPECTED_DTYPE = Text(ko="기대한 자료형: {expected}", en="dtype expected: {expected}")
SAYS = Text(ko="메시지: {message}", en="message: {message}")

# --- a call that did not return ---
RAISED_AT = Text(
    ko="{file} {line}번째 줄에서 `{kind}` 오류가 났습니다: `{source}`",
    en="{file}, line {line}: your code raised `{kind}`: `{source}`",
)
RAISED = Text(ko="코드에서 `{kind}` 오류가 났습니다.", en="Your code raised `{kind}`.")
SYNTAX = Text(
    ko="{file} {line}번째 줄: {column}번째 글자 부근의 문법 오류로 파일을 읽을 수 없습니다: `{source}`",
    en="{file}, line {line}: a syntax error near column {column} keeps the file from being read: `{source}`",
)
SYNTAX_IN_LINE = Text(
    ko="{file} {line}번째 줄의 문법 오류로 파일을 읽을 수 없습니다: `{source}`",
    en="{file}, line {line}: a syntax error keeps the file from being read: `{source}`",
)
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
MISSING = Text(
    ko="파일에 `{name}` 함수가 없습니다. 이름을 바꾸거나 지우지 않았는지, `def`가 줄의 맨 앞에서 시작하는지 확인하세요.",
    en="The file has no function `{name}`. Was it renamed or deleted, or is its `def` indented?",
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
    en="What came back (`{type}`) is no value, or nested too deeply, and cannot be compared.",
)
TOO_LARGE = Text(
    ko="돌려준 것이 너무 큽니다. 배열의 모양을 확인하세요.",
    en="What came back is too large. Look at the shapes of your arrays.",
)
TIMEOUT = Text(
    ko="제한 시간 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있는지 확인하세요.",
    en="It did not finish in time. Look for a loop that never ends.",
)
TIMEOUT_AT_IMPORT = Text(
    ko="파일을 불러오는 데만 제한 시간이 지났습니다. 함수 밖(맨 바깥)에 있는 학습 루프나 긴 계산을 함수 안으로 옮기세요.",
    en="Loading the file alone took longer than the limit. Move training loops and long work from the top level into a function.",
)
CRASHED = Text(
    ko="코드를 실행하던 프로세스가 갑자기 끝났습니다({detail}). 강제 종료나 메모리 부족일 수 있습니다.",
    en="The process that ran the code ended abruptly ({detail}). It may have been stopped, or run out of memory.",
)
LIMIT = Text(
    ko="메모리나 파일의 한도를 넘었습니다. 배열의 크기를 확인하세요.",
    en="A limit on memory or files was exceeded. Look at the sizes of your arrays.",
)
PROTOCOL = Text(
    ko="코드가 채점기와의 통신을 방해해서 결과를 믿을 수 없습니다. 사람이 확인해야 합니다.",
    en="The code disturbed the conversation with the grader, so its results cannot be trusted. A person has to look.",
)
NOT_ATTEMPTED = Text(ko="아직 작성하지 않았습니다.", en="Not written yet.")
SKIPPED = Text(
    ko="먼저 통과해야 하는 항목: {title}",
    en="This has to pass first: {title}",
)
FAULT = Text(
    ko="채점기의 문제로 이 항목을 채점하지 못했습니다. 점수에는 영향이 없습니다. `grade doctor`의 결과와 함께 알려 주세요.",
    en="A fault of the grader kept this check from being graded. It costs you no points. Please report it with what `grade doctor` prints.",
)
