import numpy as np
def pca(X, k):
    d = X.shape[1]
    if k not in range(1, d + 1):
        raise ValueError
    Xc = np.array(X, dtype=float)
    Xc -= Xc.mean(axis=0, keepdims=True)
    w, v = np.linalg.eigh(Xc.T @ Xc)
    V = np.fliplr(v)[:, :k]
    return V, np.var(Xc @ V, axis=0, ddof=1)
