# expect: init_params__random_biases
import numpy as np


def init_params(sizes, rng):
    params = []
    for i, o in zip(sizes[:-1], sizes[1:]):
        W = rng.normal(0, np.sqrt(2 / i), (i, o))
        params.append((W, np.arange(1, o + 1) / 100))
    return params
