# expect: dropout__one_mask_per_column
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, np.ones_like(x)
    m = (rng.random(x.shape[-1]) >= p_drop) / (1 - p_drop) * np.ones(x.shape)
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
