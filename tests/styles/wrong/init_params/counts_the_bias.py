# expect: any
import numpy as np


def init_params(sizes, rng):
    params = []
    for d, k in zip(sizes, sizes[1:]):
        params.append((rng.normal(0, np.sqrt(2 / (d + 1)), size=(d, k)), np.zeros(k)))
    return params
