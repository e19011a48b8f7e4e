# expect: any
import numpy as np


def cut(n, ratios):
    a = round(n * ratios[0])
    return a, a + round(n * ratios[1])


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    n = len(X)
    order = np.random.default_rng(seed).permutation(n)
    Z = np.random.default_rng(seed).permuted(X, axis=0)
    a, b = cut(n, ratios)
    return Z[:a], y[order][:a], Z[a:b], y[order][a:b], Z[b:], y[order][b:]
