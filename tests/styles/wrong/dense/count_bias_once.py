# expect: count_params__one_bias_per_layer
import numpy as np


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError
    return X @ W + b


def count_params(sizes):
    return sum(a * c + 1 for a, c in zip(sizes, sizes[1:]))
