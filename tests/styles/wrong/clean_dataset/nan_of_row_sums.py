# expect: clean_dataset__nan_in_the_sum
import numpy as np
def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    with np.errstate(invalid="ignore"):
        bad = np.isnan(X.sum(axis=1))
    groups = {}
    for i in np.flatnonzero(~bad):
        groups.setdefault(tuple(X[i].tolist()), []).append(int(i))
    keep, conflict, dup = [], 0, 0
    for idx in groups.values():
        if len(set(y[idx].tolist())) > 1:
            conflict += len(idx)
        else:
            keep.append(idx[0]); dup += len(idx) - 1
    keep = np.array(sorted(keep), dtype=int)
    return X[keep], y[keep], {"nan": int(bad.sum()), "conflict": conflict, "duplicate": dup}
