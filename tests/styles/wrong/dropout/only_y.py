# expect: dropout__only_y
import numpy as np


def dropout_backward(dout, mask, p_drop):
    return dout * mask


def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy()
    return x * (rng.random(x.shape) >= p_drop) / (1 - p_drop)
