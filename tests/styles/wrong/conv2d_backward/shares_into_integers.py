# expect: conv2d_backward__dw_of_integers
import numpy as np


def conv2d_backward(dout, X, W, padding):
    n, c, h, w = X.shape
    f, _, kh, kw = W.shape
    rows, cols = h + 2 * padding - kh + 1, w + 2 * padding - kw + 1
    if dout.shape != (n, f, rows, cols):
        raise ValueError("dout")
    dX, dW = np.zeros((n, c, h, w)), np.zeros_like(W)
    for m, k, i, j, ch, u, v in np.ndindex(n, f, rows, cols, c, kh, kw):
        y, x = i + u - padding, j + v - padding
        if y in range(h) and x in range(w):
            dX[m, ch, y, x] += dout[m, k, i, j] * W[k, ch, u, v]
            dW[k, ch, u, v] += dout[m, k, i, j] * X[m, ch, y, x]
    return dX, dW, dout.sum(axis=(0, 2, 3))
