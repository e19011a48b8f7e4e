# expect: zscore_outliers__fixed_three
import numpy as np


def zscore_outliers(x, t=3):
    if t < 0:
        raise ValueError
    return np.abs(x - x.mean()) > 3 * x.std()
