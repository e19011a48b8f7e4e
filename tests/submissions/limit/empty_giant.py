# says: too large
# Returns an array of 2⁴⁷ rows without columns: no bytes, but endless once it is a list.
import numpy as np


def mse(y_true, y_pred):
    return np.zeros((2**47, 0))
