# expect: conv2d__last_place_missing
import numpy as np


def conv2d(X, W, b, stride, padding):
    n, c, h, w = X.shape
    f, c2, kh, kw = W.shape
    if c != c2 or h + 2 * padding < kh or w + 2 * padding < kw:
        raise ValueError("shapes")
    P = np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.zeros((n, f, (h + 2 * padding - kh) // stride, (w + 2 * padding - kw) // stride))
    for i in range(out.shape[2]):
        for j in range(out.shape[3]):
            patch = P[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[:, :, i, j] = np.einsum("ncuv,fcuv->nf", patch, W) + b
    return out
