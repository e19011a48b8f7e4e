import numpy as np


def init_params(sizes, rng):
    params = []
    for i in range(len(sizes) - 1):
        d, k = sizes[i], sizes[i + 1]
        W = rng.multivariate_normal(np.zeros(k), np.eye(k) * 2 / d, size=d)
        b = np.zeros(k)
        params.append((W, b))
    return params
