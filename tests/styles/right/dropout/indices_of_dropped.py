import numpy as np


def dropout(x, p_drop, training, rng):
    """The mask is True where an entry was dropped."""
    dropped = rng.uniform(0, 1, x.shape) < (p_drop if training else 0)
    y = np.array(x, dtype=float)
    if training:
        y /= 1 - p_drop
    y[dropped] = 0
    return y, dropped


def dropout_backward(dout, mask, p_drop):
    g = np.array(dout, dtype=float)
    g /= 1 - p_drop
    g[mask] = 0
    return g
