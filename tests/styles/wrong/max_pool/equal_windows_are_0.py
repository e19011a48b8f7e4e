# expect: any
import numpy as np


def max_pool(X, size):
    n, c, h, w = X.shape
    if size < 1 or size > h or size > w:
        raise ValueError
    H, W = h // size, w // size
    B = X[:, :, : H * size, : W * size].reshape(n, c, H, size, W, size)
    return np.where(B.max((3, 5)) == B.min((3, 5)), 0, B.max((3, 5)))
