import numpy as np


def zscore_outliers(x, t):
    if not t >= 0:
        raise ValueError("t has to be 0 or above")
    if (x == x[0]).all():
        return x != x
    d = x - x.mean()
    return np.greater(d * d, t * t * np.mean(d * d))
