# expect: any
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    if np.ptp(x) == 0:
        return np.zeros(len(x), bool)
    return np.abs(x - x.mean()) / x.std() > min(t, 3)
