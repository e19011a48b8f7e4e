from typing import NamedTuple

import numpy as np


class 기록(NamedTuple):
    a: np.ndarray
    z: np.ndarray


def mlp_forward(X, params, activation):
    cache, a = [], X.copy()
    마지막 = len(params) - 1
    for i, (W, b) in enumerate(params):
        z = np.einsum("ni,io->no", a, W)
        z += b
        cache.append(기록(a, z))
        a = z if i == 마지막 else activation(z)
    return a, cache
