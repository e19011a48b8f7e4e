# expect: fit_threshold__unsorted
import numpy as np


def fit_threshold(x, y):
    n = len(x)
    if n == 0 or len(y) == 0:
        raise ValueError("empty")
    if n != len(y):
        raise ValueError("lengths")
    cuts = [(x[i] + x[i + 1]) / 2 for i in range(n - 1)] + [x.max()]
    errors = []
    for t in cuts:
        count = int(((x > t) != (y == 1)).sum())
        errors.append(min(count, n - count))
    return float(cuts[int(np.argmin(errors))])
