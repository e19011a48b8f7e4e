# expect: max_pool__wrong_reshape
import numpy as np


def max_pool(X, size):
    n, c, h, w = X.shape
    if size < 1 or size > min(h, w):
        raise ValueError("size")
    r, s = h // size, w // size
    return X[:, :, : r * size, : s * size].reshape(n, c, r, s, size * size).max(axis=-1)
