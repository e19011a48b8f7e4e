# expect: fit_threshold__weighs_the_classes
import numpy as np


def fit_threshold(x, y):
    if len(x) == 0 or len(x) != len(y):
        raise ValueError
    n1, n0 = max(int((y == 1).sum()), 1), max(int((y == 0).sum()), 1)
    best, bt = np.inf, float(x[0])
    for t in np.unique(x):
        p = x > t
        missed = ((~p) & (y == 1)).sum() / n1 + (p & (y == 0)).sum() / n0
        missed = min(missed, (p & (y == 1)).sum() / n1 + ((~p) & (y == 0)).sum() / n0)
        if missed < best:
            best, bt = missed, float(t)
    return bt
