# expect: conv2d__reshaped_without_moving
import numpy as np


def conv2d(X, W, b, stride, padding):
    n, c, h, w = X.shape
    f, c2, kh, kw = W.shape
    oh = (h + 2 * padding - kh) // stride + 1
    ow = (w + 2 * padding - kw) // stride + 1
    if c != c2 or oh < 1 or ow < 1:
        raise ValueError("shapes")
    P = np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    rows = []
    for m in range(n):
        for i in range(oh):
            for j in range(ow):
                rows.append(P[m, :, i * stride : i * stride + kh, j * stride : j * stride + kw].flatten())
    result = np.array(rows) @ W.reshape(f, -1).T + b
    return result.reshape(n, f, oh, ow)
