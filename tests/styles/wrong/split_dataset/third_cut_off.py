# expect: split_dataset__remainder_lost
import numpy as np


def split_dataset(X, y, ratios, seed):
    if not np.isclose(sum(ratios), 1) or len(X) != len(y):
        raise ValueError
    n = len(X)
    order = np.random.default_rng(seed).permutation(n)
    a, b, c = round(n * ratios[0]), round(n * ratios[1]), int(n * ratios[2])
    out = []
    for part in (order[:a], order[a : a + b], order[a + b : a + b + c]):
        out += [X[part], y[part]]
    return tuple(out)
