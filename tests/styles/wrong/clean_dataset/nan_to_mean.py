# expect: clean_dataset__filled_with_mean
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    X = np.where(np.isnan(X), np.nanmean(X, axis=0), X)
    groups = {}
    for i, row in enumerate(X):
        groups.setdefault(tuple(row), []).append(i)
    keep, conflict, dup = [], 0, 0
    for g in groups.values():
        if len(set(y[g].tolist())) > 1:
            conflict += len(g)
        else:
            keep.append(g[0])
            dup += len(g) - 1
    keep = sorted(keep)
    return X[keep], y[keep], {"nan": 0, "conflict": conflict, "duplicate": dup}
