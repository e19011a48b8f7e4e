# expect: clean_dataset__counts_groups
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(axis=1)
    labels = {}
    for i in np.flatnonzero(ok):
        labels.setdefault(tuple(X[i]), []).append(i)
    keep, report = [], {"nan": int((~ok).sum()), "conflict": 0, "duplicate": 0}
    for members in labels.values():
        if len(set(y[members])) > 1:
            report["conflict"] += 1
        else:
            keep.append(members[0])
            report["duplicate"] += len(members) > 1
    keep.sort()
    return X[keep], y[keep], report
