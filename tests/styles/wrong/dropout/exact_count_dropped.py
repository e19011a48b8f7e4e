# expect: any
import numpy as np


def dropout_backward(dout, mask, p_drop):
    return dout * mask


def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    mask = np.ones(x.size)
    mask[: int(p_drop * x.size)] = 0
    mask = mask.reshape(x.shape) / (1 - p_drop)
    return x * mask, mask
