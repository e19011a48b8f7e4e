"""수치 미분 / Numerical gradient"""

from collections.abc import Callable

import numpy as np


def numerical_gradient(f: Callable[[np.ndarray], float], x: np.ndarray, h: float = 1e-5) -> np.ndarray:
    """스칼라 함수 f의 x에서의 기울기를 중앙 차분 (f(x + h·e) − f(x − h·e)) / 2h로 구합니다.
    결과의 모양은 x와 같습니다.

    x는 float64 배열이나 정수 배열이며 모양은 자유입니다. 호출이 끝나면 x는 처음 그대로여야 합니다.

    The gradient of the scalar function f at x by central differences (f(x + h·e) − f(x − h·e)) / 2h.
    Its shape is that of x.

    x is a float64 or integer array of any shape. After the call x is exactly what it was.
    """
    # BEGIN SOLUTION
    point = np.array(x, dtype=float)
    grad = np.empty_like(point)
    for i in np.ndindex(point.shape):
        value = point[i]
        point[i] = value + h
        above = f(point)
        point[i] = value - h
        below = f(point)
        # The stored value comes back exactly; adding h and taking it off again would round.
        point[i] = value
        grad[i] = (above - below) / (2 * h)
    return grad
    # END SOLUTION
