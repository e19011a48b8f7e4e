# expect: split_dataset__shuffled_apart
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9 or len(X) != len(y):
        raise ValueError
    rng = np.random.default_rng(seed)
    X, y = rng.permutation(X), rng.permutation(y)
    a = int(len(X) * ratios[0])
    b = a + int(len(X) * ratios[1])
    return X[:a], y[:a], X[a:b], y[a:b], X[b:], y[b:]
