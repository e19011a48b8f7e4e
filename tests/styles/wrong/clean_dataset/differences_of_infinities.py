# expect: any
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(axis=1)
    n_nan = int((~ok).sum())
    X, y = X[ok], y[ok]
    same = np.array([[np.all(a - b == 0) for b in X] for a in X], dtype=bool).reshape(len(X), len(X))
    bad = np.array([len(set(y[s | (np.arange(len(X)) == i)])) > 1 for i, s in enumerate(same)], dtype=bool)
    first = np.array([not same[i, :i].any() for i in range(len(X))], dtype=bool)
    keep = first & ~bad
    return X[keep], y[keep], {"nan": n_nan, "conflict": int(bad.sum()), "duplicate": int((~first & ~bad).sum())}
