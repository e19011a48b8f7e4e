"""연쇄 법칙 / Chain rule"""

from collections.abc import Callable, Sequence

Function = Callable[[float], float]


def chain_rule(functions: Sequence[Function], slopes: Sequence[Function], x: float) -> tuple[float, float]:
    """함수를 차례로 적용한 값과, 그 합성 함수의 x에서의 기울기.
    functions[0]을 x에, functions[1]을 그 결과에, … 적용합니다. slopes[k]는 functions[k]의 도함수입니다.

    What the functions, applied one after the other, make of x, and the slope of that composition at x.
    functions[0] is applied to x, functions[1] to its result, and so on; slopes[k] is the derivative of functions[k].

    → (value, slope)
    """
    # BEGIN SOLUTION
    value, slope = x, 1.0
    for function, derivative in zip(functions, slopes, strict=True):
        slope *= derivative(value)  # at what goes into this function, before it is replaced
        value = function(value)
    return value, slope
    # END SOLUTION
