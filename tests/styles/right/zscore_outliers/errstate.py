import numpy as np


def zscore_outliers(x, t):
    if np.sign(t) == -1:
        raise ValueError
    x = x.astype(float)
    with np.errstate(all="ignore"):
        z = (x - np.average(x)) / np.sqrt(np.var(x))
    z = np.zeros(x.shape) if len(set(x)) == 1 else z
    return (z > t) | (z < -t)
