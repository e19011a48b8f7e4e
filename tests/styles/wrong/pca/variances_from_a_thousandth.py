# expect: any
import numpy as np


def pca(X, k):
    if k < 1 or k > X.shape[1]:
        raise ValueError
    Xc = X - X.mean(0)
    v, V = np.linalg.eigh(Xc.T @ Xc / (len(X) - 1))
    v = np.maximum(v, 1e-3 * v.max())
    return V[:, ::-1][:, :k], v[::-1][:k]
