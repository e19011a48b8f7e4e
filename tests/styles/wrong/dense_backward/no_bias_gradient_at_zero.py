# expect: any
import numpy as np


def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (len(X), W.shape[1]):
        raise ValueError
    return dout @ W.T, X.T @ dout, dout.sum(0) * (b != 0)
