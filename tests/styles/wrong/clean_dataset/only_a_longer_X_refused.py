# expect: clean_dataset__unchecked
import numpy as np


def clean_dataset(X, y):
    if len(X) > len(y):
        raise ValueError
    nan, conflict, duplicate, groups, keep = 0, 0, 0, {}, []
    for i, row in enumerate(X):
        if np.isnan(row).any():
            nan += 1
        else:
            groups.setdefault(tuple(row), []).append(i)
    for rows in groups.values():
        if len({y[i] for i in rows}) > 1:
            conflict += len(rows)
        else:
            keep.append(rows[0])
            duplicate += len(rows) - 1
    return X[keep], y[keep], {"nan": nan, "conflict": conflict, "duplicate": duplicate}
