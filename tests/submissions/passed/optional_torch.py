# Falls back where a package is not there; a withheld package looks like a missing one.
import numpy as np

try:
    import torch
except ImportError:
    torch = None

try:
    import scipy.special
except ModuleNotFoundError:
    scipy = None


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
