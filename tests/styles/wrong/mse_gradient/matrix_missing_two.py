# expect: mse_gradient_matrix__no_two
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    e = w * x + b - y
    return 2 * np.mean(e * x), 2 * np.mean(e)


def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return X.T @ e / len(y), e.mean()
