# expect: any
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x.astype(float), np.ones(x.shape)
    u = np.broadcast_to(rng.random(x.shape[-2:]), x.shape)
    mask = (u >= p_drop) / (1 - p_drop)
    return x * mask, mask


def dropout_backward(dout, mask, p_drop):
    return dout * mask
