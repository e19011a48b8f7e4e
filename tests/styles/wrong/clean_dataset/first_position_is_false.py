# expect: any
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(axis=1)
    n_nan = int((~ok).sum())
    X, y = X[ok], y[ok]
    seen, conf = {}, set()
    for i, row in enumerate(map(tuple, X)):
        if seen.get(row):
            if y[seen[row]] != y[i]:
                conf.add(row)
        else:
            seen[row] = i
    bad = np.array([tuple(r) in conf for r in X], dtype=bool)
    X, y = X[~bad], y[~bad]
    keep, done = [], set()
    for i, row in enumerate(map(tuple, X)):
        if row not in done:
            done.add(row)
            keep.append(i)
    return X[keep], y[keep], {"nan": n_nan, "conflict": int(bad.sum()), "duplicate": len(X) - len(keep)}
