# expect: dropout__fixed_seed
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, np.ones_like(x)
    rng = np.random.default_rng(42)
    m = (rng.random(x.shape) >= p_drop) / (1 - p_drop)
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
