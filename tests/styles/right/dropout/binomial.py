import numpy as np


def dropout(x, p_drop, training, rng):
    if training:
        남음 = rng.binomial(1, 1 - p_drop, size=np.shape(x))
        return x * 남음 / (1 - p_drop), 남음
    return x.copy(), np.ones_like(x)


def dropout_backward(dout, mask, p_drop):
    return dout * mask / (1.0 - p_drop)
