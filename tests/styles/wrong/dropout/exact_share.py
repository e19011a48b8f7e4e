# expect: dropout__fixed_count
import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x, np.ones_like(x)
    m = np.full(x.size, 1 / (1 - p_drop))
    m[rng.permutation(x.size)[: round(p_drop * x.size)]] = 0
    m = m.reshape(x.shape)
    return x * m, m


def dropout_backward(dout, mask, p_drop):
    return dout * mask
