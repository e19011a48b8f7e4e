# expect: zscore_outliers__trusts_the_deviation
import numpy as np


def zscore_outliers(x, t):
    s = x.std()
    if s == 0:
        return np.zeros(len(x), bool)
    return np.abs(x - x.mean()) > abs(t) * s
