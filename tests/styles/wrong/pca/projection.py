# expect: pca__projected
import numpy as np


def pca(X, k):
    if not 1 <= k <= X.shape[1]:
        raise ValueError
    w, V = np.linalg.eigh(np.atleast_2d(np.cov(X.T)))
    return (X - X.mean(0)) @ V[:, ::-1][:, :k], w[::-1][:k]
