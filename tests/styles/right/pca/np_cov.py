import numpy as np


def pca(X, k):
    if k < 1 or k > X.shape[1]:
        raise ValueError(k)
    C = np.atleast_2d(np.cov(X, rowvar=False))
    값, 벡터 = np.linalg.eigh(C)
    return 벡터[:, ::-1][:, :k], 값[::-1][:k]
