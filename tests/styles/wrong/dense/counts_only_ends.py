# expect: count_params__ends
import numpy as np


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError
    return X @ W + b


def count_params(sizes):
    return sizes[0] * sizes[-1] + sizes[-1]
