# The function is a class whose `__new__` gives the number.
import numpy as np


class mse:
    def __new__(cls, y_true, y_pred):
        if np.shape(y_true) != np.shape(y_pred):
            raise ValueError("shapes differ")
        return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
