# expect: clean_dataset__keeps_last
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
        if len(set(y[members])) > 1:
            report["conflict"] += len(members)
        else:
            keep.append(members[-1])
            report["duplicate"] += len(members) - 1
    keep.sort()
    return X[keep], y[keep], report
