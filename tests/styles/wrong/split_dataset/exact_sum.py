# expect: any
import numpy as np


def cut(n, ratios):
    a = round(n * ratios[0])
    return a, a + round(n * ratios[1])


def split_dataset(X, y, ratios, seed):
    if sum(ratios) != 1 or len(X) != len(y):
        raise ValueError
    n = len(X)
    order = np.random.default_rng(seed).permutation(n)
    a, b = cut(n, ratios)
    i, j, k = order[:a], order[a:b], order[b:]
    return X[i], y[i], X[j], y[j], X[k], y[k]
