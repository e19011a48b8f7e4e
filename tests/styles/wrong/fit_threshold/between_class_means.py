# expect: fit_threshold__class_means
import numpy as np


def fit_threshold(x, y):
    if x.shape != y.shape or len(x) == 0:
        raise ValueError
    if len(set(y.tolist())) < 2:
        return float(x.max())
    return float((np.mean(x[y == 0]) + np.mean(x[y == 1])) / 2)
