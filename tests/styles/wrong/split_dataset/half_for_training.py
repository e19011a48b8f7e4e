# expect: any
import numpy as np


def split_dataset(X, y, ratios, seed):
    n = len(X)
    if n != len(y) or abs(sum(ratios) - 1) > 1e-9:
        raise ValueError
    p = np.random.default_rng(seed).permutation(n)
    a = max(round(ratios[0] * n), n // 2)
    b = min(a + round(ratios[1] * n), n)
    return X[p[:a]], y[p[:a]], X[p[a:b]], y[p[a:b]], X[p[b:]], y[p[b:]]
