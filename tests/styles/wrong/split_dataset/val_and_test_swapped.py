# expect: split_dataset__ratios_swapped
import numpy as np


def cut(n, ratios):
    a = round(n * ratios[0])
    return a, a + round(n * ratios[1])


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    n = len(X)
    order = np.random.default_rng(seed).permutation(n)
    a, b = cut(n, ratios)
    i, j, k = order[:a], order[a:b], order[b:]
    return X[i], y[i], X[k], y[k], X[j], y[j]
