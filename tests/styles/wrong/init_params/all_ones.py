# expect: init_params__constant
import numpy as np


def init_params(sizes, rng):
    params = []
    for i in range(1, len(sizes)):
        params.append((np.ones((sizes[i - 1], sizes[i])), np.zeros(sizes[i])))
    return params
