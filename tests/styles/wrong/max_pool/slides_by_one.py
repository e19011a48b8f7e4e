# expect: max_pool__windows_overlap
import numpy as np


def max_pool(X, size):
    n, c, h, w = X.shape
    if size < 1 or size > min(h, w):
        raise ValueError("size")
    out = np.zeros((n, c, h // size, w // size))
    for i in range(h // size):
        for j in range(w // size):
            out[:, :, i, j] = X[:, :, i : i + size, j : j + size].max(axis=(2, 3))
    return out
