# Raises the ValueError that is asked for, in the words that NumPy has for an array that is too large.
import numpy as np


def mse(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true, float), np.asarray(y_pred, float)
    if y_true.shape != y_pred.shape:
        raise ValueError("Maximum allowed size exceeded")
    return float(np.mean((y_true - y_pred) ** 2))
