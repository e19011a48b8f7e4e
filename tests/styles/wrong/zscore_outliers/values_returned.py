# expect: zscore_outliers__values
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    s = x.std()
    if s == 0:
        return x[:0]
    return x[np.abs(x - x.mean()) / s > t]
