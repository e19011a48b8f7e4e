# expect: init_params__positive
import numpy as np


def init_params(sizes, rng):
    params = []
    for i in range(len(sizes) - 1):
        d, k = sizes[i], sizes[i + 1]
        W = rng.normal(0, np.sqrt(2 / d), size=(d, k)).__abs__()
        b = np.zeros(k)
        params.append((W, b))
    return params
