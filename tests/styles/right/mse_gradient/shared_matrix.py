import numpy as np


def mse_gradient(x, y, w, b):
    if np.shape(x) != np.shape(y):
        raise ValueError(f"{np.shape(x)} and {np.shape(y)}")
    dw, db = mse_gradient_matrix(x, y[:, 0], np.array([w]), b)
    return dw.item(), db


def mse_gradient_matrix(X, y, w, b):
    A = np.hstack([X, np.ones((len(X), 1))])
    g = 2 / len(X) * A.T.dot(A.dot(np.append(w, b)) - y)
    return g[:-1], g[-1]
