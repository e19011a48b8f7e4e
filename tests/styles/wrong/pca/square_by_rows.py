# expect: any
import numpy as np

def pca(X, k):
    if k < 1 or k > X.shape[1]:
        raise ValueError
    C = np.cov(X, rowvar=X.shape[0] == X.shape[1]).reshape(X.shape[1], -1)
    w, V = np.linalg.eigh(C)
    o = np.argsort(w)[::-1][:k]
    return V[:, o], w[o]
