import numpy as np


def dense_backward(dout, cache):
    X, W, b = cache
    if dout.ndim != 2 or dout.shape[0] != X.shape[0] or dout.shape[1] != b.size:
        raise ValueError("모양")
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(b.shape)
    for m, (x, g) in enumerate(zip(X, dout)):
        dX[m] += W.dot(g)
        dW += np.outer(x, g)
        db += g
    return dX, dW, db
