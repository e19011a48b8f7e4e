# expect: zscore_outliers__positions
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    s = x.std()
    if s == 0:
        return np.array([], int)
    return np.flatnonzero(np.abs(x - x.mean()) / s > t)
