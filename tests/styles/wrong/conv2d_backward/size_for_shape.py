# expect: any
import numpy as np
def conv2d_backward(dout, X, W, padding):
    n, c, h, w = X.shape
    f, _, kh, kw = W.shape
    p = padding
    H, Wd = h + 2 * p - kh + 1, w + 2 * p - kw + 1
    if dout.size != n * f * H * Wd:
        raise ValueError
    Xp = np.pad(X, ((0, 0), (0, 0), (p, p), (p, p)))
    dXp, dW = np.zeros(Xp.shape), np.zeros(W.shape)
    dout = dout.reshape(n, f, H, Wd)
    for i in range(H):
        for j in range(Wd):
            d = dout[:, :, i, j]
            dW += np.einsum("nf,ncuv->fcuv", d, Xp[:, :, i:i+kh, j:j+kw])
            dXp[:, :, i:i+kh, j:j+kw] += np.einsum("nf,fcuv->ncuv", d, W)
    return dXp[:, :, p:p+h, p:p+w], dW, dout.sum((0, 2, 3))
