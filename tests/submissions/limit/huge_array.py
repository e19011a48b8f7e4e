# says: limit
# A matrix of all pairs of all pairs.
import numpy as np


def mse(y_true, y_pred):
    return np.ones((100_000, 100_000)).mean()
