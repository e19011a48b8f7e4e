# Recurses five thousand deep, honestly.
import sys

import numpy as np

sys.setrecursionlimit(20_000)


def total(values, i=0):
    return 0.0 if i == len(values) else values[i] ** 2 + total(values, i + 1)


total([0.0] * 5000)


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    errors = (np.asarray(y_true, dtype=float) - y_pred).ravel()
    return total(list(errors)) / len(errors)
