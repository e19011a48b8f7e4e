# expect: any
import numpy as np


def fit_threshold(x, y):
    if len(x) != len(y) or len(x) == 0:
        raise ValueError
    candidates = np.percentile(x, np.arange(101))
    wrong = np.array([np.sum((x > t) != y) for t in candidates])
    return float(candidates[np.argmin(np.minimum(wrong, len(x) - wrong))])
