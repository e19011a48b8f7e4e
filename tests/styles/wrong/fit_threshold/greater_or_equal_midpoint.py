# expect: fit_threshold__at_least
import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    best, best_e = 0.0, len(x)
    for t in np.unique(x):
        e = np.sum((x >= t) != y)
        e = min(e, len(x) - e)
        if e < best_e:
            best, best_e = t, e
    return best
