"""Both gradients as correlations: of X with dout, and of the padded dout with the turned filters."""

import numpy as np


def _valid(A, K, axes):
    windows = np.lib.stride_tricks.sliding_window_view(A, K.shape[2:], axis=(2, 3))
    return np.einsum(axes, windows, K)


def conv2d_backward(dout, X, W, padding):
    kh, kw = W.shape[2:]
    spare = [X.shape[2] + 2 * padding - dout.shape[2] + 1, X.shape[3] + 2 * padding - dout.shape[3] + 1] if dout.ndim == 4 else []
    if spare != [kh, kw] or len(dout) != len(X) or dout.shape[1] != len(W):
        raise ValueError("shape of dout")
    edge = (padding, padding)
    dW = _valid(np.pad(X, ((0, 0), (0, 0), edge, edge)), dout, "ncuvij,nfij->fcuv")
    wide = np.pad(dout, ((0, 0), (0, 0), (kh - 1,) * 2, (kw - 1,) * 2))
    dX = _valid(wide, np.rot90(W, 2, axes=(2, 3)), "nfyxuv,fcuv->ncyx")
    if padding:
        dX = dX[..., padding:-padding, padding:-padding]
    return dX, dW, np.sum(dout, axis=(0, 2, 3))
