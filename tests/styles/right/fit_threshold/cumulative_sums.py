import numpy as np


def fit_threshold(x, y):
    if x.shape != y.shape or x.size == 0:
        raise ValueError("x and y must be equally long and not empty")
    order = np.argsort(x, kind="stable")
    xs, ys = x[order], y[order].astype(int)
    ones_left = np.cumsum(ys)
    zeros_right = (len(ys) - ys.sum()) - (np.arange(1, len(ys) + 1) - ones_left)
    errors = ones_left + zeros_right
    errors = np.minimum(errors, len(ys) - errors)
    last_of_value = np.append(xs[1:] != xs[:-1], True)
    errors = np.where(last_of_value, errors, len(ys) + 1)
    return xs[errors.argmin()]
