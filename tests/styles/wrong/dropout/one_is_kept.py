# expect: dropout__keeps_at_least_one
import numpy as np
def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape, bool)
    m = rng.random(x.shape) >= p_drop
    return np.where(m, x / (1 - p_drop), 0.0), m
def dropout_backward(dout, mask, p_drop):
    return np.where(mask, dout / (1 - p_drop), 0.0)
def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape, bool)
    m = rng.random(x.shape) >= p_drop
    if not m.any():
        m.flat[rng.integers(m.size)] = True
    return np.where(m, x / (1 - p_drop), 0.0), m
