# expect: zscore_outliers__inverted
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    s = x.std()
    if s == 0:
        return np.zeros(len(x), bool)
    return np.abs(x - x.mean()) / s <= t
