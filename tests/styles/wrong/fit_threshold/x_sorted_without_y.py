# expect: fit_threshold__sorted_without_labels
import numpy as np


def fit_threshold(x, y):
    if x.size == 0 or x.shape != y.shape:
        raise ValueError
    x = np.sort(x)
    errs = [min(np.sum((x > t) != y), np.sum((x <= t) != y)) for t in x]
    return x[int(np.argmin(errs))]
