# points: 3
# Breaks NumPy for itself; the grader's NumPy is another one.
import numpy as np

np.mean = lambda *args, **kwargs: 7.0


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError
    return np.mean((np.asarray(y_true) - y_pred) ** 2)
