# says: dtype=object
# Rows of different lengths.
import numpy as np


def mse(y_true, y_pred):
    return np.array([np.ones(2), np.ones(3)], dtype=object)
