# expect: fit_threshold__side_of_the_means
import numpy as np


def fit_threshold(x, y):
    if len(x) == 0 or len(x) != len(y):
        raise ValueError
    up = True
    if 0 < y.sum() < len(y):
        up = x[y == 1].mean() >= x[y == 0].mean()
    best, bt = len(x) + 1, float(x[0])
    for t in np.unique(x):
        p = (x > t) if up else (x <= t)
        e = int((p != (y == 1)).sum())
        if e < best:
            best, bt = e, float(t)
    return bt
