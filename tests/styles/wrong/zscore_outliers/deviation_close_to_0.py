# expect: zscore_outliers__little_is_nothing
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError("negative threshold")
    std = x.std()
    if np.isclose(std, 0):
        return np.zeros(x.shape, dtype=bool)
    z = (x - x.mean()) / std
    return np.abs(z) > t
