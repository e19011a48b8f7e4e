# expect: any
import numpy as np


def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (X.shape[0], W.shape[1]):
        raise ValueError
    return X @ W @ W.T, X.T @ dout, dout.sum(axis=0)
