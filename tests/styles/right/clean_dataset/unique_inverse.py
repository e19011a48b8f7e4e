import numpy as np


def clean_dataset(X, y):
    n = len(X)
    if n != len(y):
        raise ValueError("lengths differ")
    index = np.flatnonzero(np.isfinite(X).all(1) | np.isinf(X).any(1) & ~np.isnan(X).any(1))
    nan = n - index.size
    if index.size == 0:
        return X[index], y[index], {"nan": nan, "conflict": 0, "duplicate": 0}
    _, group = np.unique(X[index] + 0.0, axis=0, return_inverse=True)
    group = group.ravel()
    lo = np.full(group.max() + 1, np.iinfo(np.int64).max)
    hi = np.full(group.max() + 1, np.iinfo(np.int64).min)
    np.minimum.at(lo, group, y[index])
    np.maximum.at(hi, group, y[index])
    bad = (lo != hi)[group]
    _, first = np.unique(group[~bad], return_index=True)
    keep = np.sort(index[~bad][first])
    return X[keep], y[keep], {"nan": nan, "conflict": bad.sum(), "duplicate": index.size - bad.sum() - keep.size}
