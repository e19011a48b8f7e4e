# expect: init_params__last_row_zero
import numpy as np


def init_params(sizes, rng):
    params = []
    for i, o in zip(sizes[:-1], sizes[1:]):
        W = rng.normal(0, np.sqrt(2 / i), (i, o))
        W[:, -1] = 0
        params.append((W, np.zeros(o)))
    return params
