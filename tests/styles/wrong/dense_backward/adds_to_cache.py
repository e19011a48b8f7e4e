# expect: dense_backward__x_overwritten
import numpy as np


def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (X.shape[0], W.shape[1]):
        raise ValueError
    dX, dW, db = dout @ W.T, X.T @ dout, dout.sum(axis=0)
    W -= 0.01 * dW
    b -= 0.01 * db
    return dX, dW, db
