# expect: any
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError("t must not be negative")
    if x.min() == x.max():
        return np.zeros(x.shape, dtype=bool)
    mu = np.mean(x).astype(x.dtype)
    sigma = np.sqrt(np.mean((x - mu) ** 2))
    return np.abs(x - mu) / sigma > t
