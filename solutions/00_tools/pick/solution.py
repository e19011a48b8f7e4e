"""행마다 하나씩 고르기 / Picking one entry of each row"""

import numpy as np


def pick(P: np.ndarray, y: np.ndarray) -> np.ndarray:
    """행 i에서 y[i]번 열의 값을 고른 (n,) 배열. P는 (n, K), y는 0부터 K - 1까지의 정수 (n,), n은 0 이상.

    An array of shape (n,): the entry of row i in column y[i]. P has shape (n, K), y (n,) holds integers from 0 to
    K - 1; n may be 0.
    """
    # BEGIN SOLUTION
    return P[np.arange(len(y)), y]
    # END SOLUTION
