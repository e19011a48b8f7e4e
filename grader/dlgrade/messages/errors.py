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
_WHOLE_POSITION = Text(
    ko="대괄호 `[ ]` 안의 번호는 정수여야 하는데 정수가 아닌 것이 들어갔습니다. 나눗셈은 `//`로 하고, 배열의 값이 아니라 번호로 반복하려면 `range(len(...))`을 쓰세요.",
    en="A position in brackets `[ ]` must be a whole number, and something else is there. Divide with `//`; to loop over positions rather than values, use `range(len(...))`.",
)
_AXES = Text(
    ko="배열에 그런 축이 없습니다. 축의 번호는 0부터 `.ndim` − 1까지입니다. 그 배열의 `.shape`를 확인하세요.",
    en="The array has no such axis. Axes are numbered from 0 to `.ndim` minus 1. Look at the `.shape` of the array.",
)
_TOO_MANY_POSITIONS = Text(
    ko="대괄호 `[ ]` 안의 번호가 배열의 축보다 많습니다. 그 배열의 `.shape`를 확인하세요.",
    en="There are more positions in the brackets `[ ]` than the array has axes. Look at its `.shape`.",
)
_NO_POSITION = Text(
    ko="없는 위치를 읽었습니다. 번호는 0부터 길이 − 1까지입니다.",
    en="A position that does not exist was read. Positions go from 0 to the length minus 1.",
)
_ONE_VALUE = Text(
    ko="수 하나에는 번호로 꺼낼 원소가 없습니다. 대괄호 `[ ]`를 빼거나, 배열이어야 할 값인지 확인하세요.",
    en="A single number has no entries. Leave out the brackets `[ ]`, or find out why it is no array.",
)
_EMPTY = Text(
    ko="빈 리스트에서는 꺼낼 것이 없습니다. 꺼내기 전에 비어 있는지 확인하세요.",
    en="Nothing can be taken out of an empty list. Look first whether it is empty.",
)
_NO_VALUE_YET = Text(
    ko="값을 넣기 전에 변수를 썼습니다. 반복문이나 `if` 앞에서 처음 값을 넣으세요.",
    en="A variable was used before it had a value. Give it a first value before the loop or the `if`.",
)
_AXIS_OR_NUMBER = Text(
    ko="정수 하나가 와야 할 자리에 배열이 왔습니다. `np.mean(a, b)`처럼 축의 자리에 배열을 넣지 않았는지 확인하고, 배열 여러 개는 `[a, b]`처럼 묶으세요.",
    en="There is an array where one whole number belongs. Does it stand in the place of the axis, as in `np.mean(a, b)`? Several arrays go into one list: `[a, b]`.",
)
_WHOLE_NUMBER = Text(
    ko="정수가 와야 할 자리(`range`, 배열의 모양 등)에 다른 것이 왔습니다. 나눗셈은 `//`로 하고, 리스트나 배열의 개수는 `len(...)`으로 세세요.",
    en="A whole number belongs here, as in `range` or in a shape, and something else is there. Divide with `//`, and count a list or an array with `len(...)`.",
)
_NO_LENGTH = Text(
    ko="길이가 없는 값에 `len(...)`을 썼습니다. 리스트나 배열인지 확인하세요.",
    en="`len(...)` was asked for the length of a value that has none. Is it a list or an array?",
)
_NO_NUMBER = Text(
    ko="수로 읽을 수 없는 문자열입니다. 문자열이 아니라 수를 넣었는지 확인하세요.",
    en="This text cannot be read as a number. Was a number meant, rather than text?",
)
_FUNCTION_IN_BRACKETS = Text(
    ko="함수 이름 바로 뒤에 대괄호 `[ ]`를 썼습니다. 함수를 부르려면 괄호를 쓰세요: `np.array([1, 2])`.",
    en="Square brackets `[ ]` were put right after the name of a function. A call needs parentheses: `np.array([1, 2])`.",
)
_NO_KEY = Text(
    ko="바뀔 수 있는 값(리스트, 배열, 딕셔너리)은 키나 집합의 원소가 될 수 없습니다. `tuple(...)`로 바꾸거나 수를 쓰세요.",
    en="A value that can change (a list, an array, a dictionary) cannot be a key, nor be in a set. Use `tuple(...)`, or a number.",
)

MATH_FUNCTION = Text(
    ko="`math.{name}` 함수는 배열이 아니라 수 하나를 받습니다. 배열에는 `np.{in_numpy}` 함수를 쓰세요.",
    en="`math.{name}` takes one number, not an array. For arrays use `np.{in_numpy}`.",
)
REMOVED = Text(
    ko="NumPy에서 없어진 이름입니다: `np.{name}`. 대신 쓸 것: `{instead}`",
    en="`np.{name}` was removed from NumPy. Use `{instead}` instead.",
)
# Names that NumPy no longer has, and whose error message does not say what to use.
REMOVED_NAMES = {
    "float": "float", "int": "int", "bool": "bool", "object": "object", "complex": "complex", "str": "str",
    "long": "int", "unicode": "str", "product": "np.prod", "cumproduct": "np.cumprod", "trapz": "np.trapezoid",
    "in1d": "np.isin", "asscalar": "x.item()", "msort": "np.sort(x, axis=0)", "rank": "np.ndim", "alen": "len",
    "row_stack": "np.vstack",
}  # fmt: skip

# The first part that is found in the message counts.
HELP = {
    "'NoneType'": Text(
        ko="값이 있어야 할 곳에 None이 있습니다. `return`을 빠뜨린 함수가 없는지 확인하세요.",
        en="There is None where a value should be. Is there a function without a `return`?",
    ),
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
    "is out of bounds for array of dimension": _AXES,
    "Dimension out of range": _AXES,
    "indices must be integers or slices, not tuple": Text(
        ko="리스트에는 `x[i, j]`처럼 번호 두 개를 쓸 수 없습니다. `x[i][j]`로 쓰거나 `np.asarray`로 배열로 바꾸세요.",
        en="A list takes one position, not two as in `x[i, j]`. Write `x[i][j]`, or make an array of it with `np.asarray`.",
    ),
    "indices must be integers": _WHOLE_POSITION,
    "indices must be slices or integers": _WHOLE_POSITION,
    "only integers, slices": _WHOLE_POSITION,
    "used as indices must be": _WHOLE_POSITION,
    "too many indices": _TOO_MANY_POSITIONS,
    "invalid index to scalar": _ONE_VALUE,
    "invalid index of a 0-dim": _ONE_VALUE,
    "pop from empty": _EMPTY,
    "pop from an empty": _EMPTY,
    "only integer scalar arrays": _AXIS_OR_NUMBER,
    "cannot be interpreted as an integer": _WHOLE_NUMBER,
    "has no len()": _NO_LENGTH,
    "len() of": _NO_LENGTH,
    "invalid literal for int()": _NO_NUMBER,
    "could not convert string": _NO_NUMBER,
    "unhashable type": _NO_KEY,
    "boolean index did not match": Text(
        ko="참·거짓 배열의 길이가 고르려는 배열의 길이와 다릅니다. 길이가 같은지 먼저 확인하세요.",
        en="An array of truth values selects from an array of another length. First make sure that their lengths are the same.",
    ),
    "is out of bounds for axis": _NO_POSITION,
    "is out of bounds for dimension": _NO_POSITION,
    "is out of bounds for size": _NO_POSITION,
    "index out of range": _NO_POSITION,
    "numpy boolean subtract": Text(
        ko="참·거짓끼리는 뺄 수 없습니다. 먼저 `int`나 `float`로 바꾸세요.",
        en="Truth values cannot be subtracted. Turn them into `int` or `float` first.",
    ),
    "cannot access free variable": _NO_VALUE_YET,
    "NameError": Text(
        ko="그런 이름이 없습니다. 철자와, 파일 맨 위의 `import`를 확인하세요.",
        en="There is no such name. Check its spelling, and the `import` lines at the top of the file.",
    ),
    "UnboundLocalError": _NO_VALUE_YET,
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
    "'list' object has no attribute": Text(
        ko="파이썬 리스트에는 배열의 속성이 없습니다. 먼저 `np.asarray`로 배열로 바꾸세요.",
        en="A Python list has no attributes of an array. Turn it into one first, with `np.asarray`.",
    ),
    "'module' object is not callable": Text(
        ko="모듈을 함수처럼 불렀습니다. 그 안의 함수를 `모듈.함수(...)`처럼 부르세요.",
        en="A module was called like a function. Call a function inside it, as in `module.function(...)`.",
    ),
    "module 'numpy": Text(
        ko="NumPy에 그런 이름의 함수가 없습니다. 철자를 확인하세요.",
        en="NumPy has no function of that name. Check its spelling.",
    ),
    "object has no attribute": _MEMBER,
    "positional argument": _NUMBER_OF_ARGUMENTS,
    "keyword-only argument": _NUMBER_OF_ARGUMENTS,
    "missing required argument": _NUMBER_OF_ARGUMENTS,
    "takes no arguments": _NUMBER_OF_ARGUMENTS,
    "takes exactly": _NUMBER_OF_ARGUMENTS,
    "expected at most": _NUMBER_OF_ARGUMENTS,
    "multiple values for argument": _NUMBER_OF_ARGUMENTS,
    "unexpected keyword argument": _NUMBER_OF_ARGUMENTS,
    "object is not callable": Text(
        ko="함수가 아닌 것을 괄호로 불렀습니다. 빠진 연산자가 있거나, 함수와 이름이 같은 변수가 있는지 확인하세요.",
        en="Something that is not a function was called. Is an operator missing, or does a variable have a function's name?",
    ),
    "function' object is not subscriptable": _FUNCTION_IN_BRACKETS,
    "method' object is not subscriptable": _FUNCTION_IN_BRACKETS,
    "Dispatcher' object is not subscriptable": _FUNCTION_IN_BRACKETS,
    "ufunc' object is not subscriptable": _FUNCTION_IN_BRACKETS,
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
    "does not support item assignment": Text(
        ko="튜플이나 문자열의 원소는 바꿀 수 없습니다. 먼저 `list(...)`나 `np.array(...)`로 바꾸세요.",
        en="An entry of a tuple or a text cannot be changed. Make a `list(...)` or an `np.array(...)` of it first.",
    ),
    "must be real number": _OTHER_TYPES,
    "not supported between instances": _OTHER_TYPES,
    "bad operand type for unary": _OTHER_TYPES,
    "did not contain a loop with signature": _OTHER_TYPES,
    "not supported for the input types": _OTHER_TYPES,
    "unsupported operand type": _OTHER_TYPES,
    "can only concatenate": _OTHER_TYPES,
    "must be str, not": _OTHER_TYPES,
    "cannot unpack non-iterable": Text(
        ko="`=` 왼쪽에는 이름이 여럿인데 오른쪽은 값 하나입니다. 오른쪽의 함수가 몇 개를 돌려주는지 확인하세요.",
        en="There are several names on the left of the `=`, and a single value on its right. How many values does the function there return?",
    ),
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
