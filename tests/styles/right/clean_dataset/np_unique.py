import numpy as np


def clean_dataset(X, y):
    if X.shape[0] != y.shape[0]:
        raise ValueError(f"{len(X)} != {len(y)}")
    bad = np.isnan(X).any(axis=1)
    A, t = X[~bad] + 0.0, y[~bad]
    if len(A) == 0:
        return A, t, {"nan": int(bad.sum()), "conflict": 0, "duplicate": 0}
    _, first, group = np.unique(A, axis=0, return_index=True, return_inverse=True)
    group = group.ravel()
    clash = np.array([len(np.unique(t[group == g])) > 1 for g in group])
    is_first = np.zeros(len(A), bool)
    is_first[first] = True
    keep = ~clash & is_first
    return A[keep], t[keep], {"nan": bad.sum(), "conflict": clash.sum(), "duplicate": (~clash & ~is_first).sum()}
