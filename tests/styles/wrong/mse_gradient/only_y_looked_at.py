# expect: any
import numpy as np
def mse_gradient(x, y, w, b):
    if y.ndim != 2 or len(x) != len(y): raise ValueError
    e = w * x + b - y
    return 2 * np.mean(e * x), 2 * np.mean(e)
def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    return 2 * X.T @ e / len(X), 2 * e.mean()
