# A helper's name is typed with a ligature in one place and with two letters in the other.
import numpy as np


def ﬁt(x):
    return np.mean(x)


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return fit((np.asarray(y_true, dtype=float) - y_pred) ** 2)
