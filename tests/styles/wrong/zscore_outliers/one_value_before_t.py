# expect: any
import numpy as np


def zscore_outliers(x, t):
    if len(x) == 1:
        return np.array([False])
    if t < 0:
        raise ValueError("t")
    if (x == x[0]).all():
        return np.zeros(len(x), dtype=bool)
    return np.abs(x - x.mean()) > t * x.std()
