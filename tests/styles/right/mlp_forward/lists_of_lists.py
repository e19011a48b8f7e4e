import numpy as np


def mlp_forward(X, params, activation):
    a, cache = X.tolist(), []
    for k, (W, b) in enumerate(params):
        z = [[sum(v * w for v, w in zip(row, column)) + bias for column, bias in zip(W.T.tolist(), b.tolist())] for row in a]
        cache.append([a, z])
        a = z if k + 1 == len(params) else np.asarray(activation(np.array(z))).tolist()
    return a, cache
