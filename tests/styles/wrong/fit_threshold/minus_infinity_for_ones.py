# expect: fit_threshold__infinite
import numpy as np


def fit_threshold(x, y):
    if len(x) != len(y) or len(x) < 1:
        raise ValueError
    if np.all(y == 1):
        return -np.inf
    if np.all(y == 0):
        return float(np.max(x))
    ts = sorted(set(x.tolist()))
    errs = []
    for t in ts:
        e = np.count_nonzero((x > t).astype(int) != y)
        errs.append(min(e, len(x) - e))
    return ts[errs.index(min(errs))]
