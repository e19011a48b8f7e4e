"""데이터에서 배우는 임곗값 / A threshold learned from data"""

import numpy as np


def fit_threshold(x: np.ndarray, y: np.ndarray) -> float:
    """가장 적게 틀리는 임곗값 t를 찾습니다. 규칙은 `x > t`인 쪽과 `x <= t`인 쪽에 서로 다른 클래스를 줍니다.

    x: (n,) 실수, y: (n,) 0 또는 1. 어느 쪽이 1인지는 적게 틀리는 방향으로 정합니다.
    비어 있거나 x와 y의 길이가 다르면 ValueError를 일으킵니다.

    Find the threshold t with the fewest errors. The rule gives `x > t` one class and `x <= t` the other.

    x: (n,) numbers, y: (n,) of 0 and 1. Which side is 1 follows from whichever makes fewer errors.
    Raises ValueError when empty or when x and y differ in length.
    """
    # BEGIN SOLUTION
    if len(x) != len(y) or len(x) == 0:
        raise ValueError("x and y must have the same length and at least one sample")
    candidates = np.unique(x)  # a cut between two values separates like a cut at the lower one
    wrong = np.array([np.sum((x > t) != y) for t in candidates])
    either_side = np.minimum(wrong, x.size - wrong)
    return float(candidates[np.argmin(either_side)])
    # END SOLUTION
