# expect: init_params__variance_for_deviation
import numpy as np


def init_params(sizes, rng):
    return [(rng.standard_normal((d, k)) * 2 / d, np.zeros(k)) for d, k in zip(sizes, sizes[1:], strict=False)]
