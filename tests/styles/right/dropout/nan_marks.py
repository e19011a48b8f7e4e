import numpy as np


def dropout(x, p_drop, training, rng):
    u = rng.random(x.size).reshape(x.shape)
    mask = np.ceil(u - p_drop).clip(0, 1) if training and p_drop > 0 else np.ones(x.shape)
    return (x * mask / (1 - p_drop) if training else x), mask


def dropout_backward(dout, mask, p_drop):
    return np.einsum("...,...->...", dout, mask) / (1 - p_drop)
