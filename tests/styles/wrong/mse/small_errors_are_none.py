# expect: any
import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    d = y_true.astype(float) - y_pred.astype(float)
    return float(np.mean(np.where(np.abs(d) < 1e-2, 0, d) ** 2))
