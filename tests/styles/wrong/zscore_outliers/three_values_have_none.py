# expect: any
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    if len(x) < 4 or x.max() == x.min():
        return np.zeros(len(x), dtype=bool)
    return np.abs(x - x.mean()) > t * x.std()
