# expect: fit_threshold__count
import numpy as np


def fit_threshold(x, y):
    if x.shape != y.shape or len(x) == 0:
        raise ValueError
    return int(min(min(np.sum((x > t) != y), np.sum((x > t) == y)) for t in x))
