# expect: clean_dataset__keeps_one_of_a_conflict
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    keep, seen, report = [], {}, {"nan": 0, "conflict": 0, "duplicate": 0}
    for i in range(len(X)):
        k = tuple(X[i])
        if np.isnan(X[i]).any():
            report["nan"] += 1
        elif k not in seen:
            seen[k] = y[i]
            keep.append(i)
        elif seen[k] == y[i]:
            report["duplicate"] += 1
        else:
            report["conflict"] += 1
    return X[keep], y[keep], report
