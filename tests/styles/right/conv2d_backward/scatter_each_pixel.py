import numpy as np


def conv2d_backward(dout, X, W, padding):
    n, c, h, w = X.shape
    f, _, kh, kw = W.shape
    p = padding
    wanted = (n, f, h + 2 * p - kh + 1, w + 2 * p - kw + 1)
    if np.shape(dout) != wanted:
        raise ValueError(f"dout: {np.shape(dout)} != {wanted}")
    big = np.zeros((n, c, h + 2 * p, w + 2 * p))
    big[:, :, p : p + h, p : p + w] = X
    dbig = np.zeros_like(big)
    dW = np.zeros_like(W, dtype=float)
    db = np.zeros(f)
    for image in range(n):
        for k in range(f):
            for i in range(wanted[2]):
                for j in range(wanted[3]):
                    g = dout[image, k, i, j]
                    db[k] += g
                    dW[k] += g * big[image, :, i : i + kh, j : j + kw]
                    dbig[image, :, i : i + kh, j : j + kw] += g * W[k]
    return dbig[:, :, p : h + p, p : w + p], dW, db
