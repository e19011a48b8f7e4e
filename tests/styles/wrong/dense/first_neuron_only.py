# expect: dense__one_neuron
import numpy as np


def count_params(sizes):
    return sum((a + 1) * c for a, c in zip(sizes, sizes[1:]))


def dense(X, W, b):
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError
    return X @ W[:, 0] + b[0]
