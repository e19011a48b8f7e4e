# expect: dense__activated
import numpy as np


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError
    return np.maximum(X @ W + b, 0)


def count_params(sizes):
    return sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
