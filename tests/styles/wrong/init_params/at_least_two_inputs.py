# expect: any
import numpy as np


def init_params(sizes, rng):
    params = []
    for d, k in zip(sizes[:-1], sizes[1:]):
        params.append((rng.standard_normal((d, k)) * np.sqrt(2 / max(d, 2)), np.zeros(k)))
    return params
