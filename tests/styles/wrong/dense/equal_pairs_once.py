# expect: any
import numpy as np


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or len(b) != W.shape[1]:
        raise ValueError
    return X @ W + b


def count_params(sizes):
    return sum((a + 1) * b for a, b in set(zip(sizes, sizes[1:])))
