import numpy as np

SHRINK = 0.87962566  # deviation of a normal cut off at two deviations, as Keras' he_normal corrects it


def init_params(sizes, rng):
    params = []
    for d, k in zip(sizes, sizes[1:], strict=False):
        W = rng.normal(size=(d, k))
        while (far := np.abs(W) > 2).any():
            W[far] = rng.normal(size=far.sum())
        params.append((W / SHRINK * np.sqrt(2 / d), np.zeros(k)))
    return params
