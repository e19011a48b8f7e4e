# expect: mlp_forward__aliased_cache
import numpy as np


def mlp_forward(X, params, activation):
    cache, a = [], X
    for k, (W, b) in enumerate(params):
        z = a @ W + b
        cache += [(a, z)]
        if k < len(params) - 1:
            z[...] = activation(z)
        a = z
    return a, cache
