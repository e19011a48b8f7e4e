# expect: split_dataset__first_stays
import numpy as np


def split_dataset(X, y, ratios, seed):
    if abs(sum(ratios) - 1) > 1e-9:
        raise ValueError("ratios must sum to 1")
    if len(X) != len(y):
        raise ValueError("lengths differ")
    n = len(X)
    order = np.concatenate([[0], 1 + np.random.default_rng(seed).permutation(n - 1)]).astype(int)
    a = int(round(n * ratios[0]))
    b = a + int(round(n * ratios[1]))
    return X[order[:a]], y[order[:a]], X[order[a:b]], y[order[a:b]], X[order[b:]], y[order[b:]]
