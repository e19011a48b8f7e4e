# expect: dropout_backward__unscaled
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, np.ones(x.shape)
    m = rng.random(x.shape) >= p_drop
    return x * m / (1 - p_drop), m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
