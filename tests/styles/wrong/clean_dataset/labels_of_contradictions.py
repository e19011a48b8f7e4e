# expect: any
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(axis=1)
    groups = {}
    for i in np.where(ok)[0]:
        groups.setdefault(tuple(X[i]), []).append(i)
    keep = [g[0] for g in groups.values() if len(set(y[g])) == 1]
    conflict = sum(len(g) for g in groups.values() if len(set(y[g])) > 1)
    firsts = [g[0] for g in groups.values()]
    rep = {"nan": int((~ok).sum()), "conflict": conflict, "duplicate": int(ok.sum()) - conflict - len(keep)}
    return X[keep], y[firsts], rep
