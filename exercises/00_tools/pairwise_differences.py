"""짝마다의 차 / Differences of all pairs"""

import numpy as np


def pairwise_differences(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """a의 수에서 b의 수를 뺀 것을 짝마다 담은 (n, m) 배열: i행 j열은 a[i] − b[j].

    a는 (n,), b는 (m,). n과 m은 1 이상이고 서로 달라도 됩니다.

    The difference of every pair in an array of shape (n, m): row i, column j holds a[i] − b[j].

    a has shape (n,), b has shape (m,); n and m are at least 1 and need not be equal.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
