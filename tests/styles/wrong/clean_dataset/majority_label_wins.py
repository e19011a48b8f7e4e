# expect: clean_dataset__keeps_one_of_a_conflict
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(axis=1)
    groups = {}
    for i in np.flatnonzero(ok):
        groups.setdefault(tuple(X[i]), []).append(i)
    keep, report = [], {"nan": int((~ok).sum()), "conflict": 0, "duplicate": 0}
    for members in groups.values():
        values, counts = np.unique(y[members], return_counts=True)
        best = values[counts.argmax()]
        good = [i for i in members if y[i] == best]
        report["conflict"] += len(members) - len(good)
        report["duplicate"] += len(good) - 1
        keep.append(good[0])
    keep.sort()
    return X[keep], y[keep], report
