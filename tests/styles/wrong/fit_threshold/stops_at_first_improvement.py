# expect: fit_threshold__stops_early
import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    xs = np.sort(x)
    best = len(x) + 1
    for t in xs:
        e = np.sum((x > t) != y)
        e = min(e, len(x) - e)
        if e >= best:
            return t
        best = e
    return xs[-1]
