"""행의 평균 / Means of rows"""

import numpy as np


def row_means(X: np.ndarray) -> np.ndarray:
    """행마다의 평균 (n,). X는 (n, d), n과 d는 1 이상.

    The mean of each row, of shape (n,). X has shape (n, d); n and d are at least 1.
    """
    # BEGIN SOLUTION
    return X.mean(axis=1)
    # END SOLUTION


def center_rows(X: np.ndarray) -> np.ndarray:
    """행마다 자기 평균을 뺀 새 배열 (n, d). X는 (n, d), n과 d는 1 이상.

    A new array of shape (n, d): each row without its own mean. X has shape (n, d); n and d are at least 1.
    """
    # BEGIN SOLUTION
    return X - X.mean(axis=1, keepdims=True)
    # END SOLUTION
