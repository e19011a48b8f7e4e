# expect: any
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(1)
    nan = int((~ok).sum())
    X, y = X[ok], y[ok]
    keep, dup = [], 0
    for i in range(len(X)):
        if i and (X[i] == X[i - 1]).all() and y[i] == y[i - 1]:
            dup += 1
        else:
            keep.append(i)
    return X[keep], y[keep], {"nan": nan, "conflict": 0, "duplicate": dup}
