# expect: any
import numpy as np
def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (len(X), len(b)):
        raise ValueError
    dX = dout @ W.T
    if X.shape[1] == 1:
        dX = dX.ravel()
    return dX, X.T @ dout, dout.sum(axis=0)
