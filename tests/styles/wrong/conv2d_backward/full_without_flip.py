# expect: conv2d_backward__dx_not_flipped
import numpy as np


def conv2d_backward(dout, X, W, padding):
    n, c, h, w = X.shape
    f, _, kh, kw = W.shape
    p = padding
    if dout.shape != (n, f, h + 2 * p - kh + 1, w + 2 * p - kw + 1):
        raise ValueError("dout")
    look = np.lib.stride_tricks.sliding_window_view
    big = np.pad(X, ((0, 0), (0, 0), (p, p), (p, p)))
    dW = np.einsum("ncuvij,nfij->fcuv", look(big, dout.shape[2:], (2, 3)), dout)
    wide = np.pad(dout, ((0, 0), (0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1)))
    dX = np.einsum("nfyxuv,fcuv->ncyx", look(wide, (kh, kw), (2, 3)), W)
    return dX[:, :, p : p + h, p : p + w], dW, dout.sum((0, 2, 3))
