# expect: fit_threshold__infinite
import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    ts = np.concatenate([[-np.inf], np.unique(x)])
    return ts[int(np.argmin([min(np.sum((x > t) != y), np.sum((x <= t) != y)) for t in ts]))]
