# expect: mse_gradient__sum, mse_gradient__sign
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("shapes")
    e = y - (w * x + b)
    return 2 * float(np.sum(e * x)), 2 * float(np.sum(e))


def mse_gradient_matrix(X, y, w, b):
    error = X @ w + b - y
    return (2 * X.T @ error / len(y), 2 * float(error.mean()))
