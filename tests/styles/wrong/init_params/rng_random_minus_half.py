# expect: any
import numpy as np


def init_params(sizes, rng):
    return [(rng.random((d, k)) - 0.5, np.zeros(k)) for d, k in zip(sizes, sizes[1:], strict=False)]
