import numpy as np


def dropout(x, p_drop, training=True, rng=None):
    kept = rng.binomial(1, 1 - p_drop, size=x.shape).astype(bool) if training else np.full(x.shape, True)
    return (np.where(kept, x / (1 - p_drop), 0.0) if training else x), kept


def dropout_backward(dout, mask, p_drop):
    g = np.zeros(dout.shape)
    g[mask] = dout[mask] / (1 - p_drop)
    return g
