# expect: any
import numpy as np

def zscore_outliers(x, t):
    if t < 0:
        raise ValueError
    if len(x) == 1:
        return np.array([True]) if t == 0 else np.array([False])
    if len(set(x.tolist())) == 1:
        return np.zeros(x.shape, bool)
    return np.abs(x - x.mean()) / x.std() > t
