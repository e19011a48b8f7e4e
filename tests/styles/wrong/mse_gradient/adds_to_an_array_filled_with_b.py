# expect: any
import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("x and y differ")
    error = w * x + b - y
    return float(2 * np.mean(error * x)), float(2 * np.mean(error))


def mse_gradient_matrix(X, y, w, b):
    prediction = np.full(len(X), b)
    for j in range(X.shape[1]):
        prediction += X[:, j] * w[j]
    error = prediction - y
    return 2 * X.T @ error / len(y), float(2 * np.mean(error))
