# expect: dropout__mask_from_sign
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, x
    y = x * (rng.random(x.shape) >= p_drop) / (1 - p_drop)
    return y, y


def dropout_backward(dout, mask, p_drop):
    return dout * (mask > 0) / (1 - p_drop)
