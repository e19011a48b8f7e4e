# expect: dense__unchecked
import numpy as np


def count_params(sizes):
    return sum((a + 1) * c for a, c in zip(sizes, sizes[1:]))


def dense(X, W, b):
    return X @ W + b
