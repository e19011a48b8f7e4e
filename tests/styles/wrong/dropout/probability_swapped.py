# expect: dropout__mask_inverted
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, np.ones_like(x)
    m = (rng.uniform(size=x.shape) < p_drop) / (1 - p_drop)
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
