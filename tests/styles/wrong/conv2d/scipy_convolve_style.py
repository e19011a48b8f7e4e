# expect: conv2d__flipped
import numpy as np


def conv2d(X, W, b, stride, padding):
    n, c, h, w = X.shape
    f, c2, kh, kw = W.shape
    oh = (h + 2 * padding - kh) // stride + 1
    ow = (w + 2 * padding - kw) // stride + 1
    if c != c2 or oh < 1 or ow < 1:
        raise ValueError
    P = np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.zeros((n, f, oh, ow))
    for i in range(oh):
        for j in range(ow):
            for u in range(kh):
                for v in range(kw):
                    pixel = P[:, :, i * stride + kh - 1 - u, j * stride + kw - 1 - v]
                    out[:, :, i, j] += pixel @ W[:, :, u, v].T
            out[:, :, i, j] += b
    return out
