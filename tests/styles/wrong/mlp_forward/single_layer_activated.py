# expect: any
import numpy as np


def mlp_forward(X, params, activation):
    (W1, b1) = params[0]
    z = X @ W1 + b1
    cache = [(X, z)]
    for W, b in params[1:]:
        a = activation(z)
        z = a @ W + b
        cache.append((a, z))
    if len(params) == 1:
        z = activation(z)
    return z, cache
