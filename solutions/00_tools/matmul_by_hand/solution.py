"""손으로 하는 행렬 곱 / Matrix product by hand"""

import numpy as np


def matmul_by_hand(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """행렬 곱 A @ B를 원소마다 구한 (n, m) 배열. A는 (n, k), B는 (k, m), n과 k와 m은 1 이상.

    A의 열의 수와 B의 행의 수가 다르면 ValueError.

    The matrix product A @ B entry by entry, of shape (n, m). A has shape (n, k), B has shape (k, m); n, k and m are
    at least 1.

    ValueError if the columns of A and the rows of B differ in number.
    """
    # BEGIN SOLUTION
    if A.shape[1] != B.shape[0]:
        raise ValueError("the columns of A and the rows of B differ in number")
    C = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                C[i, j] += A[i, k] * B[k, j]
    return C
    # END SOLUTION
