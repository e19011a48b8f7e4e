import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    t, p = (np.ravel(y).astype(np.float32) for y in (y_true, y_pred))
    return (t @ t - 2 * (t @ p) + p @ p) / t.size
