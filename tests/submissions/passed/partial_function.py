# The function is a functools.partial, under a decorator.
import functools

import numpy as np


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("call", args)
        return function(*args, **kwargs)

    return wrapper


@logged
def power_mean(power, y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean(np.abs(np.asarray(y_true, dtype=float) - y_pred) ** power)


mse = functools.partial(power_mean, 2)
