# expect: fit_threshold__inner_cuts
import numpy as np


def fit_threshold(x, y):
    if len(x) == 0 or len(x) != len(y):
        raise ValueError("empty, or x and y differ in length")
    n = len(x)
    values = np.unique(x)
    candidates = list(values[:-1]) or [values[0]]
    best, best_errors = None, n + 1
    for t in candidates:
        e = int(np.sum((x > t) != (y == 1)))
        e = min(e, n - e)
        if e < best_errors:
            best, best_errors = t, e
    return float(best)
