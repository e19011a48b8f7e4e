import numpy as np


def fit_threshold(x, y):
    if x.shape != y.shape or not x.size:
        raise ValueError
    wrong = ((x[None, :] > x[:, None]) != y[None, :]).sum(axis=1)
    return x[np.minimum(wrong, len(x) - wrong).argmin()]
