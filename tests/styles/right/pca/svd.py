import numpy as np


def pca(X, k):
    n, d = X.shape
    if not 1 <= k <= d:
        raise ValueError
    _, s, Vt = np.linalg.svd(X - X.mean(0), full_matrices=True)
    s = np.concatenate([s, np.zeros(d - len(s))])
    return Vt[:k].T, s[:k] ** 2 / (n - 1)
