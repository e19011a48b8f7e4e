import numpy as np


def mse(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError
    e = np.matrix(y_true.ravel() * 1.0 - y_pred.ravel())
    return (e * e.T).item() / e.size
