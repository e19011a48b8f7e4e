# expect: fit_threshold__inner_cuts_of_two_classes
import numpy as np


def fit_threshold(x, y):
    if len(x) == 0 or len(x) != len(y):
        raise ValueError
    if len(set(y.tolist())) == 1:
        return float(x.max())
    v = np.unique(x)
    mids = (v[:-1] + v[1:]) / 2
    errs = [min(np.sum((x > c) != y), np.sum((x > c) == y)) for c in mids]
    return float(mids[np.argmin(errs)])
