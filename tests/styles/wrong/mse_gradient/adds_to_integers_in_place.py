# expect: any
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("x와 y의 모양이 다릅니다")
    error = w * x + b - y
    return 2 * np.mean(error * x), 2 * np.mean(error)


def mse_gradient_matrix(X, y, w, b):
    error = X @ w
    error += b
    error -= y
    n = len(error)
    return 2 * X.T @ error / n, 2 * error.sum() / n
