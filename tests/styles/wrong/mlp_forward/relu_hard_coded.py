# expect: mlp_forward__always_relu
import numpy as np


def mlp_forward(X, params, activation):
    cache, a = [], X
    for k, (W, b) in enumerate(params):
        z = a @ W + b
        cache += [(a, z)]
        a = z if k == len(params) - 1 else np.maximum(z, 0)
    return a, cache
