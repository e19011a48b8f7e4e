# expect: conv2d_backward__not_cut
import numpy as np


def conv2d_backward(dout, X, W, padding):
    n, c, h, w = X.shape
    f, _, kh, kw = W.shape
    p = padding
    if dout.shape != (n, f, h + 2 * p - kh + 1, w + 2 * p - kw + 1):
        raise ValueError("dout")
    X = np.pad(X, ((0, 0), (0, 0), (p, p), (p, p)))
    dX, dW = np.zeros_like(X), np.zeros_like(W)
    for i in range(dout.shape[2]):
        for j in range(dout.shape[3]):
            for k in range(f):
                g = dout[:, k, i, j][:, None, None, None]
                dW[k] += (g * X[:, :, i : i + kh, j : j + kw]).sum(axis=0)
                dX[:, :, i : i + kh, j : j + kw] += g * W[k]
    return dX, dW, dout.sum(axis=(0, 2, 3))
