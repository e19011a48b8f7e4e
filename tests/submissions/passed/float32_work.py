# Computes in float32.
import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=np.float32) - np.asarray(y_pred, dtype=np.float32)) ** 2)
