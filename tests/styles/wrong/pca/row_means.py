# expect: pca__row_means
import numpy as np


def pca(X, k):
    if not 1 <= k <= X.shape[1]:
        raise ValueError
    Z = X - X.mean(axis=1, keepdims=True)
    w, V = np.linalg.eigh(Z.T @ Z / (len(X) - 1))
    return V[:, ::-1][:, :k], w[::-1][:k]
