# expect: dropout_backward__seeds_the_global_stream
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = (rng.random(x.shape) >= p_drop) / (1 - p_drop)
    return x * mask, mask


def dropout_backward(dout, mask, p_drop):
    np.random.seed(42)
    return dout * mask
