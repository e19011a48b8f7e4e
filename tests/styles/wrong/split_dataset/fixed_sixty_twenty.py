# expect: any
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    n = len(X)
    order = np.random.default_rng(seed).permutation(n)
    a, b = cut(n, ratios)
    i, j, k = order[:a], order[a:b], order[b:]
    return X[i], y[i], X[j], y[j], X[k], y[k]


def cut(n, ratios):
    return int(n * 0.6), int(n * 0.8)
