# expect: max_pool__begins_at_0
import numpy as np


def max_pool(X, size):
    n, c, h, w = X.shape
    if size < 1 or size > min(h, w):
        raise ValueError("size")
    out = np.zeros((n, c, h // size, w // size))
    for i in range(h // size * size):
        for j in range(w // size * size):
            cell = out[:, :, i // size, j // size]
            out[:, :, i // size, j // size] = np.where(X[:, :, i, j] > cell, X[:, :, i, j], cell)
    return out
