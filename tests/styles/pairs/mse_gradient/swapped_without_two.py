# expect: mse_gradient__no_two, mse_gradient__swapped
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("shapes")
    e = w * x + b - y
    n = len(x)
    dw, db = float((e * x).sum()) / n, float(e.sum()) / n
    return db, dw


def mse_gradient_matrix(X, y, w, b):
    error = X @ w + b - y
    return (2 * X.T @ error / len(y), 2 * float(error.mean()))
