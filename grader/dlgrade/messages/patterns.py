"""Sentences about patterns of wrong values, by the pattern's name in `exam/diagnosis/model.py`.

A sentence is about the returned values and never claims how the code looks: it may have no loop and no `axis`.
"""

from dlgrade.text import Text

PATTERNS: dict[str, Text] = {
    "ratio": Text(
        ko="나온 값이 기대한 값의 {ratio}배입니다. 곱하거나 나누는 수를 확인하세요.",
        en="The result is {ratio} times the expected one. Look at what you multiply or divide by.",
    ),
    "nearly": Text(
        ko="기대한 값과 거의 같지만 정확하지는 않습니다. 나누는 수에 작은 수를 더한 곳이나 값을 반올림한 곳이 있는지 확인하세요.",
        en="The values are nearly the expected ones, but not exact. Look for a small number that is added to a divisor, or for a rounding.",
    ),
    "sign": Text(
        ko="부호가 반대입니다. 빼는 순서, 마이너스 부호, 절댓값을 확인하세요.",
        en="The sign is reversed. Look at the order of a subtraction, at a minus, or at an absolute value.",
    ),
    "broadcast": Text(
        ko="(n, n) 배열이 나왔습니다. 코드에서 (n,) 배열과 (n, 1) 배열이 만나면 이렇게 브로드캐스트되니, 두 배열의 모양을 먼저 맞추세요.",
        en="An (n, n) array came back. If an (n,) and an (n, 1) array meet in your code, they are broadcast to that: bring both to the same shape first.",
    ),
    "transposed": Text(
        ko="행과 열이 바뀐 결과입니다. 전치(`.T`)나 축의 순서를 확인하세요.",
        en="Rows and columns are swapped. Look at a transpose (`.T`) or at the order of the axes.",
    ),
    "reversed": Text(
        ko="순서가 거꾸로입니다. 어느 쪽부터 계산하고 모으는지 확인하세요.",
        en="The order is reversed. Look at which end you begin with.",
    ),
    "offset": Text(
        ko="모든 값이 기대한 값과 똑같이 {offset}만큼 다릅니다. 더하거나 빼는 상수를 확인하세요.",
        en="Every value is off by the same {offset}. Look at a constant that is added or left out.",
    ),
    "truncated": Text(
        ko="기대한 값에서 소수 부분을 뺀 값과 같습니다. 정수 배열에 담거나 정수로 바꾸는 곳이 있는지 확인하세요.",
        en="What came back equals the expected values without their fractions. Look for an integer array, or for a conversion to int.",
    ),
    "extra_axis": Text(
        ko="길이가 1인 축이 하나 더 있거나 모자랍니다. 대괄호 `[ ]`, `reshape`, `keepdims`를 확인하세요.",
        en="There is an axis of length 1 too many or too few. Look at brackets `[ ]`, a `reshape` or `keepdims`.",
    ),
    "nothing_returned": Text(
        ko="함수가 아무것도 돌려주지 않았습니다(None). `return`이 있는지 확인하세요. `print`는 값을 돌려주지 않습니다.",
        en="The function returned nothing (None). Is there a `return`? A `print` returns no value.",
    ),
    "tuple_returned": Text(
        ko="값 하나가 아니라 튜플이 나왔습니다. `return` 줄에 쉼표가 있는지 확인하세요.",
        en="A tuple came back, not a single value. Look for a comma in the `return` line.",
    ),
    "tuple_of_one": Text(
        ko="수 하나가 아니라 원소가 하나인 튜플이 나왔습니다. `return` 줄의 끝에 쉼표가 있는지 확인하세요.",
        en="A tuple with one entry came back, not a number. Is there a comma at the end of the `return` line?",
    ),
    "list_of_one": Text(
        ko="수 하나가 아니라 원소가 하나인 리스트가 나왔습니다. 대괄호 `[ ]` 없이 수를 그대로 돌려주세요.",
        en="A list with one entry came back, not a number. Return the number itself, without brackets `[ ]`.",
    ),
    "text_returned": Text(
        ko="수가 아니라 문자열이 나왔습니다. `str`이나 f-문자열로 바꾸지 말고 수를 그대로 돌려주세요.",
        en="Text came back, not a number. Return the number itself, without `str` or an f-string.",
    ),
    "function_returned": Text(
        ko="함수를 부른 결과가 아니라 함수 자체가 나왔습니다. 이름 뒤에 괄호 `()`를 붙여 부르세요.",
        en="A function itself came back, not its result. Call it: put parentheses `()` after its name.",
    ),
    "generator_returned": Text(
        ko="값이 아니라 아직 실행되지 않은 함수가 나왔습니다. `yield`나 `async` 없이 `return`으로 값을 돌려주세요.",
        en="A function that has not run yet came back, not a value. Return the value with `return`, without `yield` or `async`.",
    ),
    "one_wanted": Text(
        ko="수 하나가 나와야 하는데 배열이 나왔습니다. 평균이나 합을 빠뜨리지 않았는지 확인하세요.",
        en="One number is wanted, and an array came back. Was a mean or a sum left out?",
    ),
    "many_wanted": Text(
        ko="배열이 나와야 하는데 수 하나가 나왔습니다. 모든 값을 하나로 합쳤거나 그중 하나만 돌려주지 않는지 확인하세요.",
        en="An array is wanted, and one number came back. Are all values added up, or is only one of them returned?",
    ),
    "one_off": Text(
        ko="항목이 하나 많거나 모자랍니다. 첫 항목과 마지막 항목을 넣거나 빼는 곳을 확인하세요.",
        en="There is one entry too many or too few. Look at how the first and the last one are treated.",
    ),
    "one_more": Text(
        ko="항목이 하나 많거나 모자랍니다. 어느 항목인지 찾아보세요.",
        en="There is one entry too many or too few. Find out which one it is.",
    ),
    "rounded": Text(
        ko="기대한 값을 반올림한 값과 같습니다. 반올림하는 곳이 있으면 없애고 그대로 돌려주세요.",
        en="What came back equals the expected value after rounding. If your code rounds anywhere, leave that out.",
    ),
    "squared": Text(
        ko="기대한 값의 제곱입니다. 제곱을 한 번 더 하는 곳을 확인하세요.",
        en="This is the square of the expected value. Look for one square too many.",
    ),
    "rooted": Text(
        ko="기대한 값의 제곱근입니다. 제곱을 빠뜨렸거나 제곱근을 더한 곳을 확인하세요.",
        en="This is the square root of the expected value. Look for a square that is missing, or a root too many.",
    ),
    "absolute": Text(
        ko="크기는 맞지만 음수여야 할 값도 양수입니다. 절댓값을 취한 곳을 확인하세요.",
        en="The sizes are right, but values that should be negative are positive. Look for an absolute value.",
    ),
    "complement": Text(
        ko="1에서 기대한 값을 뺀 값입니다. 세는 쪽이 반대인지 확인하세요.",
        en="This is 1 minus the expected value. Is the opposite being counted?",
    ),
    "reciprocal": Text(
        ko="기대한 값의 역수입니다. 나누는 순서를 확인하세요.",
        en="This is 1 divided by the expected value. Look at the order of a division.",
    ),
    "right_alone": Text(
        ko="이 호출만 따로 하면 맞는데, 다른 호출 뒤에는 틀립니다. 호출 사이에 남는 것을 찾으세요. 함수 밖의 값, 바뀐 기본 인자, 저장해 둔 결과, 전역 난수 같은 것입니다.",
        en="Called alone, this is right; after other calls it is not. Look for what stays between calls: a value outside the function, a default argument that was changed, a stored result, a global random stream.",
    ),
}
