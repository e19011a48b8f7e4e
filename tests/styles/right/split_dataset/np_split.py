import numpy as np


def split_dataset(X, y, ratios, seed):
    n = X.shape[0]
    if y.shape[0] != n or not np.isclose(np.sum(ratios), 1):
        raise ValueError
    rng = np.random.RandomState(seed)
    idx = rng.permutation(n)
    cuts = np.floor(np.cumsum(ratios[:2]) * n + 1e-9).astype(int)
    parts = np.split(idx, cuts)
    return [a[p] for p in parts for a in (X, y)]
