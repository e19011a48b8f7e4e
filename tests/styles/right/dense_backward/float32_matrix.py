import numpy as np


def dense_backward(dout, cache):
    X, W, b = (np.asarray(a, dtype=np.float32) for a in cache)
    if dout.shape != (X.shape[0], b.shape[0]):
        raise ValueError
    D = np.matrix(dout, dtype=np.float32)
    return D * W.T, np.matrix(X).T * D, np.asarray(D.sum(axis=0)).ravel()
