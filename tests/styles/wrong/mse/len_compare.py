# expect: mse__broadcast
import numpy as np


def mse(y_true, y_pred):
    if len(y_true) != len(y_pred):
        raise ValueError
    return np.mean((y_true.astype(float) - y_pred) ** 2)
