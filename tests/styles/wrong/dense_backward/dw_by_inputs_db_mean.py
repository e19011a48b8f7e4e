# expect: dense_backward__both_means
import numpy as np


def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (X.shape[0], W.shape[1]):
        raise ValueError("shape")
    return dout @ W.T, X.T @ dout / X.shape[1], np.mean(dout, axis=0)
