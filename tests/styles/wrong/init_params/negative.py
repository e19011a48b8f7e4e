# expect: init_params__positive
import numpy as np


def init_params(sizes, rng):
    params = []
    for i, o in zip(sizes[:-1], sizes[1:]):
        W = -np.abs(rng.normal(0, np.sqrt(2 / i), (i, o)))
        params.append((W, np.zeros(o)))
    return params
