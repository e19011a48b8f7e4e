# expect: pca__standardised_by_n
import numpy as np


def pca(X, k):
    if not 1 <= k <= X.shape[1]:
        raise ValueError
    Z = (X - X.mean(0)) / X.std(0)
    w, V = np.linalg.eigh(Z.T @ Z / (len(X) - 1))
    return V[:, ::-1][:, :k], w[::-1][:k]
