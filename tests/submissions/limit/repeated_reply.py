# says: too large
# One array, repeated until the reply is too large.
import numpy as np


def mse(y_true, y_pred):
    return [np.zeros(2**20)] * 1000
