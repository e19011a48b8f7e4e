# Warnings go nowhere, whatever their kind.
import warnings

import numpy as np

warnings.simplefilter("always")
warnings.warn("an old way", DeprecationWarning)
np.array([1.0]) / np.array([0.0])


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
