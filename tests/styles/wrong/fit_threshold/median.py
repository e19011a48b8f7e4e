# expect: fit_threshold__median
import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    return float(np.median(x))
