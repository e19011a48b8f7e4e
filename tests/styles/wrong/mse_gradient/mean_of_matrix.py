# expect: mse_gradient_matrix__one_number
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    e = w * x + b - y
    return 2 * (e * x).mean(), 2 * e.mean()


def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return 2 * np.mean(e[:, None] * X), 2 * e.mean()
