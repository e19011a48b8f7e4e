# expect: any
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    s = np.sqrt(np.sum((x - x.mean()) ** 2) / (len(x) - 1))
    if s == 0:
        return np.zeros(len(x), bool)
    return np.abs((x - x.mean()) / s) > t
