# Raises a subclass of ValueError.
import numpy as np


class ShapeError(ValueError):
    pass


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ShapeError(np.shape(y_true), np.shape(y_pred))
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
