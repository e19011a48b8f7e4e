"""세 방법은 같은 답을 낼까? / Do the three ways agree?"""

from collections.abc import Callable
from itertools import combinations

import numpy as np

Way = Callable[..., tuple[float, float, list[float]]]


def three_ways_agree(
    ways: dict[str, Way],
    x: np.ndarray,
    y: np.ndarray,
    w0: float,
    b0: float,
    learning_rate: float,
    epochs: int,
    rtol: float,
) -> tuple[bool, float]:
    """모든 방법을 같은 조건에서 한 번씩 실행하고, 얻은 w와 b를 둘씩 모두 비교합니다.

    Run every way once under the same conditions and compare the w and b of every two of them.

    ways: 이름 → 함수 / name → function `way(x, y, w0, b0, learning_rate, epochs)` → (w, b, losses); x, y: (n, 1)
    두 수의 차이 / the difference of two numbers: |p − q| / max(|p|, |q|)
    → (agree, largest): 모두 rtol 이하인가 / are all at most rtol, 가장 큰 차이 / the largest; 유한하지 않은 w, b / a w or b that is not finite: (False, inf)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
