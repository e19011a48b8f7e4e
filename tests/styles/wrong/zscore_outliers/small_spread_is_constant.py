# expect: zscore_outliers__little_is_nothing
import numpy as np

def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    if x.std() < 1e-3:
        return np.zeros(len(x), bool)
    return np.abs(x - x.mean()) / x.std() > t
