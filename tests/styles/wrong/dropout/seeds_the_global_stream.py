# expect: any
import numpy as np


def dropout(x, p_drop, training, rng):
    np.random.seed(0)
    if not training:
        return x, np.ones(x.shape)
    kept = rng.random(x.shape) > p_drop
    return np.where(kept, x / (1 - p_drop), 0.0), kept


def dropout_backward(dout, mask, p_drop):
    return np.where(mask, dout / (1 - p_drop), 0.0)
