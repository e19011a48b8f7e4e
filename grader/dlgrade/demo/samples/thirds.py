import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("different shapes")
    difference = y_true.astype(float) - y_pred.astype(float)
    return np.mean(difference**2) / 3
