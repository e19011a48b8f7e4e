# expect: dropout__own_generator
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, np.ones_like(x)
    m = (np.random.rand(*x.shape) >= p_drop) / (1 - p_drop)
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
