# expect: count_params__changes_sizes
import numpy as np


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError
    return X @ W + b


def count_params(sizes):
    total = 0
    while len(sizes) > 1:
        total += (sizes[0] + 1) * sizes[1]
        sizes.pop(0)
    return total
