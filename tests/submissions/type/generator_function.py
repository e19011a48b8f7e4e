# says: generator
# Yields instead of returning.
import numpy as np


def mse(y_true, y_pred):
    yield np.mean((y_true - y_pred) ** 2)
