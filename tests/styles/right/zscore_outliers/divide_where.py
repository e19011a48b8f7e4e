import numpy as np


def zscore_outliers(x, t):
    if not t >= 0:
        raise ValueError(t)
    x = np.asarray(x, dtype=np.float64)
    mu, sd = x.mean(), x.std()
    if np.ptp(x) == 0:
        return np.zeros(x.shape, dtype=bool)
    z = np.divide(x - mu, sd)
    return np.logical_or(z > t, z < -t)
