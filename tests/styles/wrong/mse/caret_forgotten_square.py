# expect: mse__unsquared
import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    return np.sum(y_true * 1.0 - y_pred) / len(y_true)
