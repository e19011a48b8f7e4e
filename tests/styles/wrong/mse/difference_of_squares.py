# expect: any
import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    return np.mean(1.0 * y_true**2 - 1.0 * y_pred**2)
