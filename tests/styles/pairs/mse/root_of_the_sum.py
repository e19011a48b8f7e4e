# expect: mse__sum, mse__root
import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("not the same shape")
    total = 0.0
    for a, b in zip(np.ravel(y_true), np.ravel(y_pred)):
        total += (float(a) - float(b)) ** 2
    return total**0.5
