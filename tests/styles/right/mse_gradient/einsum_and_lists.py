import numpy as np


def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError
    r = (y - (w * x + b)).squeeze(axis=1)
    return [-2 * np.einsum("i,i", r, x[:, 0]) / r.size, -2 * r.mean()]


def mse_gradient_matrix(X, y, w, b):
    오차 = np.einsum("nd,d->n", X, w) + b - y
    return np.einsum("nd,n->d", X, 오차) * 2 / X.shape[0], np.asarray(오차.mean() * 2)
