import numpy as np
def pca(X, k):
    if not 0 < k <= X.shape[1]:
        raise ValueError("k")
    C = np.atleast_2d(np.cov(X, rowvar=False))
    w, v = np.linalg.eigh(-C)
    return v[:, :k], -w[:k]
