# expect: mse_gradient__of_absolute_error
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    e = np.sign(w * x + b - y)
    return (e * x).mean(), e.mean()


def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return 2 * X.T @ e / len(y), 2 * e.mean()
