import numpy as np
def zscore_outliers(x, t):
    if not t >= 0:
        raise ValueError
    x = x.astype(float)
    s = x.std() if (x != x[0]).any() else np.inf
    z = (x - x.mean()) / s
    return np.logical_or(z > t, -z > t)
