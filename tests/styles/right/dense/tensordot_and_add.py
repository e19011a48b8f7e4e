import numpy as np


def dense(X, W, b):
    if b.size != W.shape[1]:
        raise ValueError("b")
    Z = np.tensordot(X, W, axes=1)
    Z += b[np.newaxis, :]
    return Z


def count_params(sizes):
    return np.int64(sum(np.empty((a, c)).size + np.empty(c).size for a, c in zip(sizes[:-1], sizes[1:])))
