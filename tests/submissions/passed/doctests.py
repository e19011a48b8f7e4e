# Runs its own doctests at the top level.
import doctest

import numpy as np


def double(x):
    """
    >>> double(2)
    4
    """
    return 2 * x


doctest.testmod()


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
