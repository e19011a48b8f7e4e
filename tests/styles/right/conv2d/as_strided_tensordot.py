import numpy as np
from numpy.lib.stride_tricks import as_strided


def conv2d(X, W, b, stride, padding):
    f, c, kh, kw = W.shape
    X = np.pad(np.asarray(X, dtype=np.float64), [(0, 0), (0, 0), (padding,) * 2, (padding,) * 2])
    n, cx, h, w = X.shape
    if cx != c or kh > h or kw > w:
        raise ValueError(f"{X.shape} {W.shape}")
    oh, ow = 1 + (h - kh) // stride, 1 + (w - kw) // stride
    sn, sc, sh, sw = X.strides
    view = as_strided(X, (n, oh, ow, c, kh, kw), (sn, sh * stride, sw * stride, sc, sh, sw), writeable=False)
    return (np.tensordot(view, W, axes=([3, 4, 5], [1, 2, 3])) + b).transpose(0, 3, 1, 2)
