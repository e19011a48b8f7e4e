# expect: zscore_outliers__rounded
import numpy as np
def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    if x.max() == x.min():
        return np.zeros(x.shape, bool)
    return np.round(np.abs(x - x.mean()) / x.std(), 2) > t
