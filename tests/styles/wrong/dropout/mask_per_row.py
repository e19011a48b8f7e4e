# expect: dropout__one_mask_per_row
import numpy as np


def dropout_backward(dout, mask, p_drop):
    return dout * mask


def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = (rng.random(x.shape[:1] + (1,) * (x.ndim - 1)) >= p_drop) / (1 - p_drop) * np.ones(x.shape)
    return x * mask, mask
