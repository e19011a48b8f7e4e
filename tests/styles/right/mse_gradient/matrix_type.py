import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("shapes differ")
    X = np.matrix(x)
    E = X * w + b - np.matrix(y)
    return float((2 / len(x) * X.T * E)[0, 0]), float(2 * E.mean())


def mse_gradient_matrix(X, y, w, b):
    M = np.asmatrix(X)
    E = M * np.asmatrix(w).T + b - np.asmatrix(y).T
    return np.asarray(M.T * E).ravel() * 2 / len(y), 2 * E.mean()
