# expect: clean_dataset__reordered
import numpy as np


def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = ~np.isnan(X).any(1)
    nan = int((~ok).sum())
    X, y = X[ok], y[ok]
    rows, first, inv, count = np.unique(X, axis=0, return_index=True, return_inverse=True, return_counts=True)
    inv = inv.ravel()
    clash = np.array([len(set(y[inv == g])) > 1 for g in range(len(rows))])
    dup = int((count[~clash] - 1).sum())
    return rows[~clash], y[first][~clash], {"nan": nan, "conflict": int(count[clash].sum()), "duplicate": dup}
