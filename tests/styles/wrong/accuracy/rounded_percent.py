# expect: accuracy__rounded_percent
import numpy as np


def accuracy(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    return round(100 * float(np.mean(y_true == y_pred)), 2)
