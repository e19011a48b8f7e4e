import numpy as np
def split_dataset(X, y, ratios, seed):
    if abs(1 - np.sum(ratios)) > 1e-6:
        raise ValueError
    if len(X) != len(y):
        raise ValueError
    perm = np.random.RandomState(seed).permutation(len(y))
    edges = np.round(np.cumsum(ratios) * len(y)).astype(int)
    test, train, val = perm[edges[1]:], perm[:edges[0]], perm[edges[0]:edges[1]]
    return X[train], y[train], X[val], y[val], X[test], y[test]
