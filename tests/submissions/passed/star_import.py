# `from numpy import *` shadows builtins such as sum and abs.
from numpy import *


def mse(y_true, y_pred):
    if shape(y_true) != shape(y_pred):
        raise ValueError("shapes differ")
    return mean((asarray(y_true, dtype=float) - y_pred) ** 2)
