# expect: any
import numpy as np
def dense_backward(dout, cache):
    X, W, b = cache
    if dout.ndim != 2 or dout.shape[0] < len(X) or dout.shape[1] < len(b):
        raise ValueError
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(len(b))
    for m in range(len(X)):
        for k in range(len(b)):
            dX[m] += dout[m, k] * W[:, k]
            dW[:, k] += dout[m, k] * X[m]
            db[k] += dout[m, k]
    return dX, dW, db
