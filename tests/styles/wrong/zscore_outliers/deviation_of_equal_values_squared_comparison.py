# expect: zscore_outliers__trusts_the_deviation
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    d = x - np.mean(x)
    return d * d > t * t * np.mean(d * d)
