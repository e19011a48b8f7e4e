# expect: dropout__active_in_evaluation
import numpy as np


def dropout(x, p_drop, training, rng):
    m = (rng.random(x.shape) >= p_drop) / (1 - p_drop)
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
