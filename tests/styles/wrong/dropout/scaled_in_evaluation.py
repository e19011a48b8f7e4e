# expect: any
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x * (1 - p_drop), np.ones(x.shape)
    m = rng.random(x.shape) >= p_drop
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
