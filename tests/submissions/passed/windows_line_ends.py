# Saved with Windows line ends.
import numpy as np


def mse(y_true, y_pred):
    """평균 제곱 오차를 구합니다."""
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("모양이 다릅니다")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
