import numpy as np


def split_dataset(X, y, ratios, seed):
    if len(X) != len(y) or abs(1.0 - sum(ratios)) > 1e-6:
        raise ValueError("bad input")
    table = np.column_stack([X, y])
    np.random.default_rng(seed=seed).shuffle(table)
    n = len(table)
    k1, k2 = round(n * ratios[0]), round(n * ratios[0]) + round(n * ratios[1])
    out = ()
    for part in (table[:k1], table[k1:k2], table[k2:]):
        out += (part[:, :-1], part[:, -1])
    return out
