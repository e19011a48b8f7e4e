# expect: any
import numpy as np


def cut(n, ratios):
    a = round(n * ratios[0])
    return a, a + round(n * ratios[1])


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    np.random.default_rng(seed).shuffle(X)
    np.random.default_rng(seed).shuffle(y)
    a, b = cut(len(X), ratios)
    return X[:a], y[:a], X[a:b], y[a:b], X[b:], y[b:]
