# Returns nothing at all, in an array.
import numpy as np


def mse(y_true, y_pred):
    return np.array([])
