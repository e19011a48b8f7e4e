import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, np.ones(x.shape, dtype=bool)
    keep = rng.random(x.shape) > p_drop if p_drop else np.ones(x.shape, bool)
    return np.where(keep, x / (1 - p_drop), 0.0), keep


def dropout_backward(dout, mask, p_drop):
    return np.where(mask, dout / (1 - p_drop), 0.0)
