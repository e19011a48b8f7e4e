# expect: zscore_outliers__values
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    return x[np.abs(x - x.mean()) > t * x.std()]
