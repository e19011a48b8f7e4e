# expect: dense__mean
import numpy as np


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or W.shape[1] != len(b):
        raise ValueError("shapes")
    return X @ W / len(X) + b


def count_params(sizes):
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))
