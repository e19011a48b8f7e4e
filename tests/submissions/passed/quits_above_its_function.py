# Ends above the function, which does not need that line.
import numpy as np

quit()


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
