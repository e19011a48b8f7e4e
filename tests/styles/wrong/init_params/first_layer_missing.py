# expect: init_params__last_layer_missing
import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes) - 1):
        W = rng.normal(0, np.sqrt(2 / sizes[k]), (sizes[k], sizes[k + 1]))
        params.append((W, np.zeros(sizes[k + 1])))
    return params
