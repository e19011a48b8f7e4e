# expect: any
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError("t must not be negative")
    z = np.zeros_like(x)
    if x.max() != x.min():
        mu, sigma = x.mean(), x.std()
        for i in range(len(x)):
            z[i] = abs(x[i] - mu) / sigma
    return z > t
