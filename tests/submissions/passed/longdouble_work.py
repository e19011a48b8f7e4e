# Computes in extended precision, which has no fixed form on a wire.
import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=np.longdouble) - y_pred) ** 2)
