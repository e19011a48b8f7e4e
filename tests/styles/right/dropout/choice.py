import numpy as np


def dropout(x, p_drop, training, rng):
    if training is False:
        mask = np.full(x.shape, 1.0)
    else:
        mask = rng.choice([0.0, 1 / (1 - p_drop)], size=x.shape, p=[p_drop, 1 - p_drop])
    return np.array(x * mask), mask


def dropout_backward(dout, mask, p_drop):
    return dout * mask
