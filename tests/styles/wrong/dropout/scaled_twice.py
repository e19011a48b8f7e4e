# expect: dropout_backward__scaled_twice
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, np.ones(x.shape)
    m = (rng.random(x.shape) >= p_drop) / (1 - p_drop)
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask / (1 - p_drop)
