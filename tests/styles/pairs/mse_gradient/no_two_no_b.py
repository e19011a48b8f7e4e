# expect: mse_gradient__no_two, mse_gradient__b_forgotten
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("shapes")
    e = w * x - y
    return float((e * x).mean()), float(e.mean())


def mse_gradient_matrix(X, y, w, b):
    error = X @ w + b - y
    return (2 * X.T @ error / len(y), 2 * float(error.mean()))
