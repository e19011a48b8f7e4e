# expect: conv2d__bias_for_each_channel
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
    for m in range(n):
        for k in range(f):
            for ch in range(c):
                for i in range(oh):
                    for j in range(ow):
                        s = i * stride
                        t = j * stride
                        out[m, k, i, j] += np.sum(P[m, ch, s : s + kh, t : t + kw] * W[k, ch]) + b[k]
    return out
