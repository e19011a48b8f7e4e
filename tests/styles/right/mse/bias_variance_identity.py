import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError
    d = np.subtract(y_true, y_pred, dtype=np.float64)
    return np.var(d) + np.mean(d) ** 2
