# expect: init_params__global_stream
import random

import numpy as np


def init_params(sizes, rng):
    params = []
    for i, o in zip(sizes[:-1], sizes[1:]):
        W = np.array([[random.gauss(0, (2 / i) ** 0.5) for _ in range(o)] for _ in range(i)])
        params.append((W, np.zeros(o)))
    return params
