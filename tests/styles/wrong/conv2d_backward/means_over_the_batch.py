# expect: any
import numpy as np


def conv2d_backward(dout, X, W, padding):
    n, c, h, w = X.shape
    f, _, kh, kw = W.shape
    p = padding
    if dout.shape != (n, f, h + 2 * p - kh + 1, w + 2 * p - kw + 1):
        raise ValueError("dout")
    big = np.pad(X, ((0, 0), (0, 0), (p, p), (p, p)))
    dbig, dW = np.zeros_like(big), np.zeros_like(W)
    for i in range(dout.shape[2]):
        for j in range(dout.shape[3]):
            g = dout[:, :, i, j]
            dW += np.einsum("nf,ncuv->fcuv", g, big[:, :, i : i + kh, j : j + kw]) / n
            dbig[:, :, i : i + kh, j : j + kw] += np.einsum("nf,fcuv->ncuv", g, W)
    return dbig[:, :, p : p + h, p : p + w], dW, dout.mean(axis=0).sum(axis=(1, 2))
