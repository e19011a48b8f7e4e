# expect: init_params__first_size_for_all
import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        W = rng.normal(0, np.sqrt(2 / sizes[max(k - 2, 0)]), (sizes[k - 1], sizes[k]))
        params.append((W, np.zeros(sizes[k])))
    return params
