import numpy as np


def mse(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError("y_true and y_pred must have the same shape")
    total = 0.0
    for difference in (y_true - y_pred).ravel():
        total += difference * difference
    return total / y_true.size
