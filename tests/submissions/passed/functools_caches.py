# lru_cache and cached_property around the work.
import functools

import numpy as np


@functools.lru_cache(maxsize=None)
def square(value):
    return value * value


class Errors:
    def __init__(self, values):
        self.values = values

    @functools.cached_property
    def mean(self):
        return sum(square(float(v)) for v in self.values) / len(self.values)


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return Errors((np.asarray(y_true, dtype=float) - y_pred).ravel()).mean
