import numpy as np


def mse_gradient(x, y, w, b):
    if np.shape(x) != np.shape(y):
        raise ValueError("shape")
    loss = lambda w, b: np.mean((w * x + b - y) ** 2)
    return loss(w + 1e-30j, b).imag / 1e-30, loss(w, b + 1e-30j).imag / 1e-30


def mse_gradient_matrix(X, y, w, b):
    loss = lambda w, b: np.mean((X @ w + b - y) ** 2)
    return np.array([loss(w + 1e-30j * e, b).imag / 1e-30 for e in np.eye(len(w))]), loss(w, b + 1e-30j).imag / 1e-30
