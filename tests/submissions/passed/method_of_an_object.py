# The function is a method that was taken off its object.
import numpy as np


class Loss:
    def mse(self, y_true, y_pred):
        if np.shape(y_true) != np.shape(y_pred):
            raise ValueError("shapes differ")
        return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)


mse = Loss().mse
