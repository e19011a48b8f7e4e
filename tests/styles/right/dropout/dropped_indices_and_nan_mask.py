import numpy as np


def dropout(x, p_drop, training, rng):
    y = x.astype(np.float64)
    dropped = rng.uniform(size=x.shape) < p_drop if training else np.zeros(x.shape, bool)
    y[dropped] = 0
    if training:
        y /= 1 - p_drop
    return y, dropped


def dropout_backward(dout, mask, p_drop):
    return np.ma.filled(np.ma.array(dout * 1.0, mask=mask), 0.0) / (1 - p_drop)
