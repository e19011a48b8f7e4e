# expect: any
import numpy as np


def conv2d(X, W, b, stride, padding):
    n, c, h, w = X.shape
    f, c2, kh, kw = W.shape
    if c != c2:
        raise ValueError("channels")
    P = np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    oh, ow = (P.shape[2] - kh) // stride + 1, (P.shape[3] - kw) // stride + 1
    if oh < 1 or ow < 1:
        raise ValueError("too large")
    out = np.zeros((n, f, oh, ow))
    for s in range(n):
        for k in range(f):
            for i in range(oh):
                for j in range(ow):
                    window = P[s, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
                    out[s, k, i, j] = np.sum(window * W[k]) + b[k] * f
    return out
