# expect: split_dataset__shuffled_after
import numpy as np


def split_dataset(X, y, ratios, seed):
    if len(X) != len(y) or abs(sum(ratios) - 1) > 1e-8:
        raise ValueError("X, y, ratios")
    n = len(X)
    a = int(round(n * ratios[0])); b = a + int(round(n * ratios[1]))
    order = np.random.default_rng(seed).permutation(a)
    return X[:a][order], y[:a][order], X[a:b], y[a:b], X[b:], y[b:]
