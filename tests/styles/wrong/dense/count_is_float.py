# expect: count_params__float
import numpy as np


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError
    return X @ W + b


def count_params(sizes):
    return sum((a + 1) * c for a, c in zip(sizes, sizes[1:])) / 1
