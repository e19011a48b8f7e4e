# expect: pca__rows_in_order
import numpy as np


def pca(X, k):
    n, d = X.shape
    if k < 1 or k > d:
        raise ValueError
    Xc = X - X.mean(axis=0)
    w, V = np.linalg.eigh(Xc.T @ Xc / (n - 1))
    order = np.argsort(-w)[:k]
    return V[order].T, w[order]
