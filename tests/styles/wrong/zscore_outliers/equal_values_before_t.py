# expect: zscore_outliers__equal_values_first
import numpy as np


def zscore_outliers(x, t):
    if x.max() == x.min():
        return np.zeros(len(x), dtype=bool)
    if t < 0:
        raise ValueError("t")
    return np.abs(x - x.mean()) > t * x.std()
