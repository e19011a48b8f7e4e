# expect: any
import numpy as np


def conv2d(X, W, b, stride, padding):
    n, c, h, w = X.shape
    f, c2, kh, kw = W.shape
    if c != c2 or h + 2 * padding < kh or w + 2 * padding < kw:
        raise ValueError("shapes")
    if kh == kw == 1:  # a matrix product in each place
        return np.einsum("ncij,fc->nfij", X[:, :, ::stride, ::stride], W[:, :, 0, 0]) + b[:, None, None]
    P = np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.zeros((n, f, (P.shape[2] - kh) // stride + 1, (P.shape[3] - kw) // stride + 1))
    for i in range(out.shape[2]):
        for j in range(out.shape[3]):
            patch = P[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[:, :, i, j] = np.einsum("ncuv,fcuv->nf", patch, W) + b
    return out
