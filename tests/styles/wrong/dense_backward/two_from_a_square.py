# expect: any
import numpy as np


def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (X.shape[0], W.shape[1]):
        raise ValueError
    return 2 * dout @ W.T, 2 * X.T @ dout, 2 * dout.sum(axis=0)
