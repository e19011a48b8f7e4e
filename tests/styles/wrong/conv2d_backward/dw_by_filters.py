# expect: any
import numpy as np


def conv2d_backward(dout, X, W, padding):
    n, c, h, w = X.shape
    f, _, kh, kw = W.shape
    oh, ow = h + 2 * padding - kh + 1, w + 2 * padding - kw + 1
    if dout.shape != (n, f, oh, ow):
        raise ValueError("dout")
    P = np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    dP, dW, db = np.zeros(P.shape), np.zeros(W.shape), np.zeros(f)
    for s in range(n):
        for k in range(f):
            for i in range(oh):
                for j in range(ow):
                    g = dout[s, k, i, j]
                    dW[k] += g * P[s, :, i : i + kh, j : j + kw]
                    dP[s, :, i : i + kh, j : j + kw] += g * W[k]
                    db[k] += g
    dW /= f
    return dP[:, :, padding : padding + h, padding : padding + w], dW, db
