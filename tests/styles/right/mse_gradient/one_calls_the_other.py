import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    dw, db = mse_gradient_matrix(x, y[:, 0], np.array([w]), b)
    return dw[0], db


def mse_gradient_matrix(X, y, w, b):
    residual = np.float32(y) - (np.float32(X).dot(np.float32(w)) + np.float32(b))
    return -2 * np.average(residual[:, None] * X, axis=0), -2 * np.average(residual)
