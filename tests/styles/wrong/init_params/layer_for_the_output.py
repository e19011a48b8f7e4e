# expect: init_params__layer_for_the_input
import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(len(sizes)):
        i, o = sizes[k], sizes[min(k + 1, len(sizes) - 1)]
        params.append((rng.normal(0, np.sqrt(2 / i), (i, o)), np.zeros(o)))
    return params
