"""평균 제곱 오차 / Mean squared error"""

import numpy as np


def mse(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """차이의 제곱을 모두 구해 평균을 냅니다: (1/n) Σ (y_true − y_pred)². 모양이 다르면 ValueError를 일으킵니다.

    The mean of the squared differences: (1/n) Σ (y_true − y_pred)². Different shapes raise a ValueError.

    y_true, y_pred: (n,) 또는/or (n, 1)
    """
    # BEGIN SOLUTION
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"shapes differ: {y_true.shape} and {y_pred.shape}")
    return float(np.mean((y_true - y_pred) ** 2))
    # END SOLUTION
