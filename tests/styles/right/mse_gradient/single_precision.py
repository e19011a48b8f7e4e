import numpy as np

F = np.float32


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("shape")
    x, y = x.astype(F), y.astype(F)
    e = x * F(w) + F(b) - y
    return np.mean(2 * e * x), np.mean(2 * e)


def mse_gradient_matrix(X, y, w, b):
    e = X.astype(F) @ w.astype(F) + F(b) - y.astype(F)
    return 2 * (e @ X.astype(F)) / F(len(e)), 2 * e.mean()
