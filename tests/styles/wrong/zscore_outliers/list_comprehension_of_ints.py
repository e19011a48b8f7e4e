# expect: zscore_outliers__ones_and_zeros
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    return np.array([1 if abs(v - x.mean()) > t * x.std() else 0 for v in x])
