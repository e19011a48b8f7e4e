from numpy import *


def mse(y_true, y_pred, *, axis=None):
    if y_true.shape != y_pred.shape:
        raise ValueError(y_true.shape, y_pred.shape)
    return linalg.norm(y_true.astype(float) - y_pred.astype(float)) ** 2 / y_true.size
