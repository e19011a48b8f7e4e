# expect: fit_threshold__position
import numpy as np


def fit_threshold(x, y):
    if x.shape != y.shape or len(x) == 0:
        raise ValueError
    ts = np.unique(x)
    e = [min(np.sum((x > t) != y), np.sum((x > t) == y)) for t in ts]
    return float(np.argmin(e))
