import numpy as np


def mse(y_true, y_pred):
    if not y_true.shape == y_pred.shape:
        raise ValueError("different shapes")
    e = np.subtract(y_true, y_pred, dtype=float)
    return e.var() + e.mean() ** 2
