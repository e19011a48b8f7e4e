# expect: any
import numpy as np
def dense_backward(dout, cache):
    X, W, b = cache
    if dout.ndim != 2 or dout.size != len(X) * len(b):
        raise ValueError
    dout = dout.reshape(len(X), len(b))   # transposed dout is accepted
    return dout @ W.T, X.T @ dout, dout.sum(axis=0)
