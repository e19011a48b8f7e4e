# expect: any
import numpy as np


def fit_threshold(x, y):
    if len(x) != len(y) or len(x) == 0:
        raise ValueError
    values = np.unique(x)
    best, fewest = values[0], len(x) + 1
    for t in values[1:]:
        wrong = np.sum((x > t) != y)
        wrong = min(wrong, len(x) - wrong)
        if wrong < fewest:
            best, fewest = t, wrong
    return float(best)
