# expect: any
import numpy as np


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError
    return X @ W + b


def count_params(sizes):
    i, h, o = sizes
    return (i + 1) * h + (h + 1) * o
