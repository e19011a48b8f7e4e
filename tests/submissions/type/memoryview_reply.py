# Returns raw memory.
import numpy as np


def mse(y_true, y_pred):
    return memoryview(np.zeros(3))
