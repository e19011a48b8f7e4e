# expect: any
import numpy as np


def split_dataset(X, y, ratios, seed):
    if len(X) != len(y) or abs(sum(ratios) - 1) > 1e-9:
        raise ValueError
    p = np.random.default_rng(seed // 2).permutation(len(X))
    a, b = round(ratios[0] * len(X)), round((ratios[0] + ratios[1]) * len(X))
    return X[p[:a]], y[p[:a]], X[p[a:b]], y[p[a:b]], X[p[b:]], y[p[b:]]
