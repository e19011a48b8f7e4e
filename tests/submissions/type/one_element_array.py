# Returns an array where a number is wanted.
import numpy as np


def mse(y_true, y_pred):
    return np.array([1.0])
