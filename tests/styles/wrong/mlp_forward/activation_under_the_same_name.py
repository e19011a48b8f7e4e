# expect: mlp_forward__aliased_cache
import numpy as np


def mlp_forward(X, params, activation):
    caches = []
    A = X
    for layer, (W, b) in enumerate(params):
        A_prev = A
        A = np.dot(A_prev, W) + b
        if layer < len(params) - 1:
            A = activation(A)
        caches.append((A_prev, A))
    return A, caches
