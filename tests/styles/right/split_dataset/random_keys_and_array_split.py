import numpy as np


def split_dataset(X, y, ratios, seed):
    n = len(y)
    if n != len(X) or not np.isclose(np.sum(ratios), 1):
        raise ValueError
    bounds = np.rint(np.cumsum(ratios)[:2] * n).astype(int)
    shuffled = np.random.RandomState(seed).rand(n).argsort()
    out = []
    for part in np.split(shuffled, bounds):
        out += [np.take(X, part, axis=0), np.take(y, part)]
    return out
