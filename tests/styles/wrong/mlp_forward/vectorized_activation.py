# expect: mlp_forward__one_number_at_a_time
import numpy as np


def mlp_forward(X, params, activation):
    f = np.vectorize(activation, otypes=[float])
    cache = []
    a = X
    for number, (W, b) in enumerate(params, start=1):
        z = a @ W + b
        cache.append((a, z))
        a = f(z) if number < len(params) else z
    return a, cache
