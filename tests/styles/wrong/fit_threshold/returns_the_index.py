# expect: fit_threshold__position
import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    u = np.unique(x)
    return int(np.argmin([min(np.sum((x > t) != y), np.sum((x <= t) != y)) for t in u]))
