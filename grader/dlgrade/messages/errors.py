"""Explanations of Python's error messages for beginners. Each key is a part of the message."""

from dlgrade.text import Text

_SHAPES = Text(
    ko="모양이 맞지 않는 배열끼리 계산했습니다. 그 줄에 있는 배열들의 `.shape`를 확인하세요.",
    en="This line combines arrays whose shapes do not fit. Look at the `.shape` of each array in that line.",
)
_ONE_NUMBER = Text(
    ko="원소가 여럿인 배열은 수 하나로 바꿀 수 없습니다. 평균이나 합을 내거나, 원소 하나를 `.item()`으로 꺼내세요.",
    en="An array cannot become one number. Take its mean or sum, or take out a single entry with `.item()`.",
)
_LIST = Text(
    ko="파이썬 리스트는 통째로 곱하거나 뺄 수 없습니다. 원소마다 계산하거나 `np.asarray`로 배열로 바꾸세요.",
    en="A Python list cannot be multiplied or subtracted as a whole. Go entry by entry, or use `np.asarray`.",
)
_INTEGERS = Text(
    ko="정수 배열에는 실수를 담을 수 없습니다. 먼저 `.astype(float)`으로 실수 배열을 만드세요.",
    en="An array of integers cannot hold fractions. Make a float array first, with `.astype(float)`.",
)
_OTHER_TYPES = Text(
    ko="서로 계산할 수 없는 종류끼리 계산했습니다. 각 값의 `type(...)`을 확인하세요.",
    en="Values of these two types cannot be combined. Look at the `type(...)` of each.",
)
_POWER = Text(
    ko="파이썬의 거듭제곱은 `^`가 아니라 `**`입니다.",
    en="A power in Python is written `**`, not `^`.",
)
_NUMBER_OF_ARGUMENTS = Text(
    ko="함수를 부를 때 준 인자가 그 함수의 `def` 줄과 맞지 않습니다. 개수와 이름을 비교하세요.",
    en="The arguments of a call do not fit the `def` line of the function. Compare their number and names.",
)
_MEMBER = Text(
    ko="그 값에는 그런 이름의 속성이나 메서드가 없습니다. 철자와 값의 종류(`type(...)`)를 확인하세요.",
    en="This value has no attribute or method of that name. Check the spelling, and the value's `type(...)`.",
)
_UNEQUAL = Text(
    ko="길이나 차원이 서로 다른 배열은 배열 하나로 합칠 수 없습니다. 배열의 리스트 그대로 두세요.",
    en="Arrays of different lengths or dimensions do not make one array. Leave them a list of arrays.",
)

HELP = {
    "truth value of an array": Text(
        ko="배열은 `if`나 `and`에 통째로 쓸 수 없습니다. 원소마다 나누려면 `np.where`, 모두 참인지 보려면 `.all()`을 쓰세요.",
        en="A whole array cannot be used in an `if` or `and`. Use `np.where` for each entry, or `.all()` for all of them.",
    ),
    "OverflowError: math range error": Text(
        ko="지수가 너무 커서 수로 나타낼 수 없습니다. 큰 수의 `exp`를 계산하지 않도록 식을 바꾸세요.",
        en="An exponential became too large for a number. Rewrite the formula so that it needs no `exp` of a large number.",
    ),
    "ZeroDivisionError": Text(
        ko="0으로 나누었습니다. 나누는 수가 0이 될 수 있는 경우를 먼저 처리하세요.",
        en="There was a division by 0. Deal first with the case in which the divisor is 0.",
    ),
    "attempted relative import": Text(
        ko="점(`.`)으로 불러오는 파일이 이 파일과 함께 채점되지 않았습니다. 거기서 쓸 함수를 이 파일에 옮겨 적으세요.",
        en="The file that is imported with a dot was not graded with this one. Put the function that you need into this file.",
    ),
    "could not be broadcast": _SHAPES,
    "matmul: Input operand": _SHAPES,
    "not aligned": _SHAPES,
    "only 0-dimensional arrays can be converted": _ONE_NUMBER,
    "only length-1 arrays can be converted": _ONE_NUMBER,
    "can't multiply sequence by non-int": _LIST,
    "operand type(s) for -: 'list'": _LIST,
    "operand type(s) for *: 'list'": _LIST,
    "operand type(s) for /: 'list'": _LIST,
    "operand type(s) for **: 'list'": _LIST,
    "operand type(s) for **: 'tuple'": _LIST,
    "bitwise_xor": _POWER,
    "inhomogeneous shape": _UNEQUAL,
    "must have same number of dimensions": _UNEQUAL,
    "operand type(s) for ^": _POWER,
    "operand type(s) for @: 'list'": _LIST,
    "Cannot cast ufunc": _INTEGERS,
    "boolean index did not match": Text(
        ko="참·거짓 배열의 길이가 고르려는 배열의 길이와 다릅니다. 길이가 같은지 먼저 확인하세요.",
        en="An array of truth values selects from an array of another length. First make sure that their lengths are the same.",
    ),
    "IndexError": Text(
        ko="없는 위치를 읽었습니다. 번호는 0부터 길이 − 1까지입니다.",
        en="A position that does not exist was read. Positions go from 0 to the length minus 1.",
    ),
    "numpy boolean subtract": Text(
        ko="참·거짓끼리는 뺄 수 없습니다. 먼저 `int`나 `float`로 바꾸세요.",
        en="Truth values cannot be subtracted. Turn them into `int` or `float` first.",
    ),
    "NameError": Text(
        ko="그런 이름이 없습니다. 철자와, 파일 맨 위의 `import`를 확인하세요.",
        en="There is no such name. Check its spelling, and the `import` lines at the top of the file.",
    ),
    "UnboundLocalError": Text(
        ko="값을 넣기 전에 변수를 썼습니다. 반복문이나 `if` 앞에서 처음 값을 넣으세요.",
        en="A variable was used before it had a value. Give it a first value before the loop or the `if`.",
    ),
    "can't start new thread": Text(
        ko="스레드를 더 만들 수 없습니다(웹 페이지에서는 하나도 만들 수 없습니다). 스레드 없이 차례로 계산하세요.",
        en="No further thread can be started; in a web page there are none at all. Compute one after another, without threads.",
    ),
    "'pyodide_js'": Text(
        ko="웹 페이지에서는 `asyncio`가 코루틴을 실행하지 못합니다. `async` 없이 보통 함수로 계산하세요.",
        en="In a web page `asyncio` cannot run a coroutine. Compute in a plain function, without `async`.",
    ),
    "RecursionError": Text(
        ko="함수가 자기 자신을 너무 깊이 불렀습니다. 멈추는 조건을 확인하거나 반복문을 쓰세요.",
        en="The function called itself too deeply. Check the condition that ends it, or use a loop.",
    ),
    "'NoneType'": Text(
        ko="값이 있어야 할 곳에 None이 있습니다. `return`을 빠뜨린 함수가 없는지 확인하세요.",
        en="There is None where a value should be. Is there a function without a `return`?",
    ),
    "'list' object has no attribute": Text(
        ko="파이썬 리스트에는 배열의 속성이 없습니다. 먼저 `np.asarray`로 배열로 바꾸세요.",
        en="A Python list has no attributes of an array. Turn it into one first, with `np.asarray`.",
    ),
    "module 'numpy": Text(
        ko="NumPy에 그런 이름의 함수가 없습니다. 철자를 확인하세요.",
        en="NumPy has no function of that name. Check its spelling.",
    ),
    "object has no attribute": _MEMBER,
    "positional argument": _NUMBER_OF_ARGUMENTS,
    "unexpected keyword argument": _NUMBER_OF_ARGUMENTS,
    "object is not callable": Text(
        ko="함수가 아닌 것을 괄호로 불렀습니다. 빠진 연산자가 있거나, 함수와 이름이 같은 변수가 있는지 확인하세요.",
        en="Something that is not a function was called. Is an operator missing, or does a variable have a function's name?",
    ),
    "object is not subscriptable": Text(
        ko="번호로 꺼낼 수 없는 값에 대괄호 `[ ]`를 썼습니다. 리스트나 배열인지 확인하세요.",
        en="Square brackets `[ ]` were put after a value without entries. Is it a list or an array?",
    ),
    "object is not iterable": Text(
        ko="하나씩 꺼낼 수 없는 값을 반복했습니다. 수 `n`만큼 반복하려면 `range(n)`을 쓰세요.",
        en="A value without entries was looped over. To repeat `n` times, use `range(n)`.",
    ),
    "exceptions must derive": Text(
        ko='`raise` 뒤에는 문자열이 아니라 `ValueError("...")` 같은 오류를 쓰세요.',
        en='After `raise` put an error such as `ValueError("...")`, not text.',
    ),
    "unsupported operand type": _OTHER_TYPES,
    "can only concatenate": _OTHER_TYPES,
    "must be str, not": _OTHER_TYPES,
    "not enough values to unpack": Text(
        ko="`=` 왼쪽의 이름이 오른쪽의 값보다 많습니다. 개수를 맞추세요.",
        en="There are more names on the left of the `=` than values on its right. Make their numbers equal.",
    ),
    "too many values to unpack": Text(
        ko="`=` 왼쪽의 이름이 오른쪽의 값보다 적습니다. 개수를 맞추세요.",
        en="There are fewer names on the left of the `=` than values on its right. Make their numbers equal.",
    ),
    "KeyError": Text(
        ko="딕셔너리에 그런 키가 없습니다. 철자를 확인하고, 없을 수 있으면 `.get()`을 쓰세요.",
        en="The dictionary has no such key. Check its spelling; use `.get()` where it may be absent.",
    ),
    "FileNotFoundError": Text(
        ko="채점할 때 다른 파일은 없습니다. 필요한 값은 함수의 인자로 받으세요.",
        en="No other files are available while grading. Take what you need as arguments of the function.",
    ),
    "math domain error": Text(
        ko="계산할 수 없는 수입니다. 음수의 제곱근이나 0 이하의 로그를 계산하는 곳을 확인하세요.",
        en="The result is not defined. Look for the square root of a negative number, or the log of 0 or less.",
    ),
}
