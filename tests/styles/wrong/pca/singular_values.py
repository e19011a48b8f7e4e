# expect: any
import numpy as np


def pca(X, k):
    if not 1 <= k <= X.shape[1]:
        raise ValueError
    _, s, Vt = np.linalg.svd(X - X.mean(0))
    return Vt[:k].T, s[:k]
