# expect: any
import numpy as np


def fit_threshold(x, y):
    if x.shape != y.shape or len(x) == 0:
        raise ValueError
    ts = np.linspace(x.min(), x.max(), 10)
    e = [min(np.sum((x > t) != y), np.sum((x > t) == y)) for t in ts]
    return float(ts[np.argmin(e)])
