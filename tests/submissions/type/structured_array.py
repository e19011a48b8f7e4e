# Returns a record.
import numpy as np


def mse(y_true, y_pred):
    return np.zeros(1, dtype=[("loss", float)])[0]
