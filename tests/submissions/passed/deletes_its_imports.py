# Tidies up after itself: deletes names and unloads modules.
import sys

import numpy
import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)


del numpy
sys.modules.pop("numpy.linalg", None)
