# expect: any
import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    d = y_true.astype(float) - y_pred
    return np.sum(d**2) / (len(d) - 1)
