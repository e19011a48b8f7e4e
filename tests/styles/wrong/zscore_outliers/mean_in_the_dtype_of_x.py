# expect: any
import numpy as np

def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    if np.all(x == x[0]):
        return np.zeros(len(x), dtype=bool)
    return np.abs(x - x.mean().astype(x.dtype)) / x.std() > t
