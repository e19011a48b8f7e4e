# expect: zscore_outliers__little_is_nothing
import numpy as np

def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    if np.allclose(x, x[0]):
        return np.zeros(x.shape, bool)
    return np.abs(x - x.mean()) / x.std() > t
