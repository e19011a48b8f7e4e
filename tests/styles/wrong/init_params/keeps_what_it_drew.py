# expect: init_params__equal_shapes_alike
import numpy as np


def init_params(sizes, rng):
    made = {}
    out = []
    for d, k in zip(sizes, sizes[1:]):
        if (d, k) not in made:
            made[d, k] = rng.normal(0, np.sqrt(2 / d), (d, k))
        out.append((made[d, k].copy(), np.zeros(k)))
    return out
