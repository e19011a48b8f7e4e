# expect: fit_threshold__count
import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    return min(min(np.sum((x > t) != y), np.sum((x <= t) != y)) for t in x)
