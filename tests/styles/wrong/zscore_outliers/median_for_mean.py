# expect: zscore_outliers__median
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    return np.abs(x - np.median(x)) > t * x.std()
