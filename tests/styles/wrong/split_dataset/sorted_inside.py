# expect: split_dataset__shuffled_after
import numpy as np


def cut(n, ratios):
    a = round(n * ratios[0])
    return a, a + round(n * ratios[1])


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    n = len(X)
    a, b = cut(n, ratios)
    rng = np.random.default_rng(seed)
    i, j, k = rng.permutation(a), a + rng.permutation(b - a), b + rng.permutation(n - b)
    return X[i], y[i], X[j], y[j], X[k], y[k]
