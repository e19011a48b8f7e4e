# expect: split_dataset__border_lost
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9:
        raise ValueError("ratios")
    if len(X) != len(y):
        raise ValueError("lengths")
    n = len(X)
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    a = int(n * ratios[0])
    b = a + int(n * ratios[1])
    tr, va, te = order[1:a], order[a:b], order[b:]
    return X[tr], y[tr], X[va], y[va], X[te], y[te]
