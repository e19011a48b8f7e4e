# expect: max_pool__begins_at_0
import numpy as np


def max_pool(X, size):
    n, c, h, w = X.shape
    if size < 1 or size > h or size > w:
        raise ValueError("size")
    out = np.zeros((n, c, h // size, w // size))
    for i in range(h // size):
        for j in range(w // size):
            out[:, :, i, j] = X[:, :, i * size : (i + 1) * size, j * size : (j + 1) * size].max(axis=(2, 3))
    return np.maximum(out, 0)
