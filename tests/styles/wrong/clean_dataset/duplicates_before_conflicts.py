# expect: clean_dataset__duplicates_first
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(axis=1)
    report = {"nan": int((~ok).sum()), "conflict": 0, "duplicate": 0}
    X, y = X[ok], y[ok]
    seen, keep = set(), []
    for i, (row, c) in enumerate(zip(X, y)):
        key = (*row, c)
        if key in seen:
            report["duplicate"] += 1
        else:
            seen.add(key)
            keep.append(i)
    X, y = X[keep], y[keep]
    labels = {}
    for row, c in zip(X, y):
        labels.setdefault(tuple(row), set()).add(c)
    good = np.array([len(labels[tuple(row)]) == 1 for row in X], dtype=bool)
    report["conflict"] = int((~good).sum())
    return X[good], y[good], report
