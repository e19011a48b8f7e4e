# expect: any
import math


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError
    return X @ W + b


def count_params(sizes):
    return math.prod(sizes) + sum(sizes[1:])
