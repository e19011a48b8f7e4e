# expect: clean_dataset__counts_conflict_groups
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(1)
    nan = int((~ok).sum())
    X, y = X[ok], y[ok]
    groups = {}
    for i, row in enumerate(X):
        groups.setdefault(tuple(row), []).append(i)
    keep, conflict, dup = [], 0, 0
    for g in groups.values():
        if len(set(y[g].tolist())) > 1:
            conflict += 1
        else:
            keep.append(g[0])
            dup += len(g) - 1
    keep = sorted(keep)
    return X[keep], y[keep], {"nan": nan, "conflict": conflict, "duplicate": dup}
