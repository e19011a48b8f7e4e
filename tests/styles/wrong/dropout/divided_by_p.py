# expect: dropout__divides_by_p
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training or p_drop == 0:
        return x, np.ones_like(x)
    m = rng.binomial(1, 1 - p_drop, x.shape) / p_drop
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
