# expect: conv2d__steps_of_one
import numpy as np


def conv2d(X, W, b, stride, padding):
    n, c, h, w = X.shape
    f, c2, kh, kw = W.shape
    oh = (h + 2 * padding - kh) // stride + 1
    ow = (w + 2 * padding - kw) // stride + 1
    if c != c2 or oh < 1 or ow < 1:
        raise ValueError("shapes")
    P = np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.zeros((n, f, oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[:, :, i, j] = np.tensordot(P[:, :, i : i + kh, j : j + kw], W, ((1, 2, 3), (1, 2, 3))) + b
    return out
