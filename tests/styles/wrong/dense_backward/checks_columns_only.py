# expect: any
import numpy as np


def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape[1] != W.shape[1]:
        raise ValueError
    return dout @ W.T, X[: len(dout)].T @ dout[: len(X)], dout.sum(axis=0)
