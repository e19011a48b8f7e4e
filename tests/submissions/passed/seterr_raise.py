# Floating-point errors raise in the student's process.
import numpy as np

np.seterr(all="raise")
np.set_printoptions(precision=2, suppress=True)


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
