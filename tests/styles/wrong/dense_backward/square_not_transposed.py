# expect: any
import numpy as np

def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (X.shape[0], W.shape[1]):
        raise ValueError
    dW = X.T @ dout
    if dW.shape[0] == dW.shape[1]:
        dW = dW.T
    return dout @ W.T, dW, dout.sum(0)
