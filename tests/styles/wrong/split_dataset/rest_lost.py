# expect: split_dataset__remainder_lost
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    i = np.random.default_rng(seed).permutation(len(X))
    a, b, c = (int(len(X) * r) for r in ratios)
    j = i[a : a + b]
    k = i[a + b : a + b + c]
    i = i[:a]
    return X[i], y[i], X[j], y[j], X[k], y[k]
