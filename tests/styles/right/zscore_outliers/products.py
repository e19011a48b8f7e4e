import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError(t)
    if np.ptp(x) == 0:
        return np.zeros(len(x), dtype=bool)
    차이 = x - np.mean(x)
    return np.abs(차이) > t * np.std(x)
