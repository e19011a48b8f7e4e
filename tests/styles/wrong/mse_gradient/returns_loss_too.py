# expect: mse_gradient__loss_too
import numpy as np


def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return 2 * X.T @ e / len(y), 2 * e.mean()


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    e = w * x + b - y
    return np.mean(e**2), 2 * np.mean(e * x), 2 * np.mean(e)
