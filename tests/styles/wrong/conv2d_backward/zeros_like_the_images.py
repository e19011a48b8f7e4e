# expect: conv2d_backward__dx_of_integers
import numpy as np


def conv2d_backward(dout, X, W, padding):
    kh, kw = W.shape[2:]
    big = np.pad(X, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    rows, cols = big.shape[2] - kh + 1, big.shape[3] - kw + 1
    if dout.shape != (X.shape[0], W.shape[0], rows, cols):
        raise ValueError("dout does not match the output")
    grad, dW = np.zeros_like(big), np.empty(W.shape)
    for u in range(kh):
        for v in range(kw):
            spot = (slice(None), slice(None), slice(u, u + rows), slice(v, v + cols))
            dW[:, :, u, v] = np.tensordot(dout, big[spot], ((0, 2, 3), (0, 2, 3)))
            grad[spot] = grad[spot] + np.einsum("nfij,fc->ncij", dout, W[:, :, u, v])
    bottom, right = big.shape[2] - padding, big.shape[3] - padding
    return grad[:, :, padding:bottom, padding:right], dW, dout.sum((0, 2, 3))
