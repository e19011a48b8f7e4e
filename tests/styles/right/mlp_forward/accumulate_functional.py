from functools import reduce

import numpy as np


def mlp_forward(X, params, activation):
    def step(cache, layer):
        a = activation(cache[-1][1]) if cache else np.array(X)
        return cache + [(a, np.dot(a, layer[0]) + layer[1])]

    cache = reduce(step, params, [])
    return cache[-1][1], cache
