# expect: any
import numpy as np


def mse(y_true, y_pred):
    if len(y_true) != len(y_pred):
        raise ValueError
    return np.mean((y_true.astype(float).ravel() - y_pred.ravel()) ** 2)
