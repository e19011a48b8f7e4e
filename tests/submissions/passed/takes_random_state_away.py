# Takes away the functions by which the global streams are looked at.
import random

import numpy as np

random.getstate = random.seed = None
np.random.get_state = np.random.seed = None


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
