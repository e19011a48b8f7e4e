import numpy as np


def dense_backward(dout, cache):
    X, W = cache[0], cache[1]
    n, o = X.shape[0], W.shape[-1]
    try:
        rows, columns = dout.shape
    except ValueError:
        raise ValueError("dout has to be a matrix") from None
    if (rows, columns) != (n, o):
        raise ValueError("wrong shape")
    dX = (dout[:, None, :] * W[None]).sum(axis=2)
    dW = (X[:, :, None] * dout[:, None, :]).sum(axis=0)
    return dX, dW, np.add.reduce(dout)
