# expect: any
import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    return np.mean(np.sqrt(np.abs(y_true.astype(float) - y_pred)))
