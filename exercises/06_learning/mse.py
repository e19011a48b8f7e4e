"""평균 제곱 오차 / Mean squared error"""

import numpy as np


def mse(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """차이의 제곱을 모두 구해 평균을 냅니다: (1/n) Σ (y_true − y_pred)². 모양이 다르면 ValueError를 일으킵니다.

    The mean of the squared differences: (1/n) Σ (y_true − y_pred)². Different shapes raise a ValueError.

    y_true, y_pred: (n,) 또는/or (n, 1)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
