# expect: mse_gradient_matrix__divides_by_d
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    e = w * x + b - y
    return 2 * np.mean(e * x), 2 * np.mean(e)


def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return 2 * X.T @ e / X.shape[1], 2 * e.mean()
