# expect: any
import numpy as np

def fit_threshold(x, y):
    if len(x) == 0 or len(x) != len(y):
        raise ValueError
    best, bt = -1, None
    for t in np.unique(x):
        right = max(np.sum((x > t) == (y == 1)), np.sum((x < t) == (y == 1)))
        if right > best:
            best, bt = right, t
    return float(bt)
