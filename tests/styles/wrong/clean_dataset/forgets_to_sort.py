# expect: clean_dataset__reordered
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(axis=1)
    groups = {}
    for i in np.flatnonzero(ok):
        groups.setdefault(tuple(X[i]), set()).add(int(y[i]))
    keep = sorted((k, v.pop()) for k, v in groups.items() if len(v) == 1)
    conflict = sum(tuple(X[i]) not in dict(keep) for i in np.flatnonzero(ok))
    report = {"nan": int((~ok).sum()), "conflict": conflict, "duplicate": int(ok.sum()) - conflict - len(keep)}
    return np.array([k for k, _ in keep]).reshape(-1, X.shape[1]), np.array([c for _, c in keep], dtype=int), report
