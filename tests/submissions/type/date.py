# Returns a date.
import numpy as np


def mse(y_true, y_pred):
    return np.datetime64("2026-01-01")
