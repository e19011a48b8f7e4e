import numpy as np


def mlp_forward(X, params, activation):
    functions = [activation] * (len(params) - 1) + [lambda z: z]
    a = X.astype(np.float32)
    cache = []
    for (W, b), f in zip(params, functions):
        cache.append((a, a @ W.astype(np.float32) + b.astype(np.float32)))
        a = f(cache[-1][1])
    return a, cache
