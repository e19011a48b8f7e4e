# expect: pca__uncentred
import numpy as np


def pca(X, k):
    if not 1 <= k <= X.shape[1]:
        raise ValueError
    w, V = np.linalg.eigh(X.T @ X / (len(X) - 1))
    return V[:, ::-1][:, :k], w[::-1][:k]
