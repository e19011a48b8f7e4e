# expect: any
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    e = w * x + b - y
    return 2 * np.mean(e * x), 2 * np.mean(e)


def mse_gradient_matrix(X, y, w, b):
    e = X[0] @ w + b - y[0]
    return 2 * X[0] * e, 2 * e
