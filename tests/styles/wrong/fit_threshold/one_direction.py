# expect: fit_threshold__one_polarity
import numpy as np


def fit_threshold(x, y):
    if x.shape != y.shape or len(x) == 0:
        raise ValueError
    best, best_t = len(x) + 1, 0
    for t in x:
        e = np.sum((x > t) != y)
        if e < best:
            best, best_t = e, t
    return float(best_t)
