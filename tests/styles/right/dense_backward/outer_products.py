import numpy as np


def dense_backward(dout, cache):
    X, W, _ = cache
    if dout.ndim != 2 or dout.shape != (X @ W).shape:
        raise ValueError(dout.shape)
    dW = sum(np.outer(x, d) for x, d in zip(X, dout))
    dX = np.stack([W.dot(d) for d in dout])
    return [dX, dW, np.ones(len(X)).dot(dout)]
