# expect: any
import numpy as np


def init_params(sizes, rng):
    return [(rng.uniform(-1, 1, (d, k)) * np.sqrt(8 / d), np.zeros(k)) for d, k in zip(sizes, sizes[1:], strict=False)]
