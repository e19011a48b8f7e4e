# expect: split_dataset__turned
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9:
        raise ValueError("ratios must sum to 1")
    if len(X) != len(y):
        raise ValueError("lengths differ")
    n = len(X)
    order = np.roll(np.arange(n), np.random.default_rng(seed).integers(n))
    a = int(round(n * ratios[0]))
    b = a + int(round(n * ratios[1]))
    tr, va, te = order[:a], order[a:b], order[b:]
    return X[tr], y[tr], X[va], y[va], X[te], y[te]
