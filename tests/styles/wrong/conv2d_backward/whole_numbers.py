# expect: any
import numpy as np


def conv2d_backward(dout, X, W, padding):
    n, c, h, w = X.shape
    f, _, kh, kw = W.shape
    if dout.shape != (n, f, h + 2 * padding - kh + 1, w + 2 * padding - kw + 1):
        raise ValueError
    dout, W = dout.astype(int), W.astype(int)
    Xp = np.pad(X, ((0, 0), (0, 0), (padding,) * 2, (padding,) * 2))
    dXp, dW = np.zeros(Xp.shape), np.zeros(W.shape)
    for i, j in np.ndindex(*dout.shape[2:]):
        here, part = dout[:, :, i, j], np.s_[:, :, i : i + kh, j : j + kw]
        dW += np.tensordot(here, Xp[part], (0, 0))
        dXp[part] += np.tensordot(here, W, 1)
    return dXp[:, :, padding : padding + h, padding : padding + w], dW, dout.sum(axis=(0, 2, 3)).astype(float)
