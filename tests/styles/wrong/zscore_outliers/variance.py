# expect: zscore_outliers__variance
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    v = np.mean((x - x.mean()) ** 2)
    if v == 0:
        return np.zeros(len(x), bool)
    return np.abs(x - x.mean()) / v > t
