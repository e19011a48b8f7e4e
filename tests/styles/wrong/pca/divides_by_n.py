# expect: pca__divides_by_n
import numpy as np


def pca(X, k):
    if not 1 <= k <= X.shape[1]:
        raise ValueError
    w, V = np.linalg.eigh(np.cov(X.T, bias=True).reshape(X.shape[1], -1))
    return V[:, ::-1][:, :k], w[::-1][:k]
