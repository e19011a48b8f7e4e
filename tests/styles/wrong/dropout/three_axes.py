# expect: any
import numpy as np
def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    if x.ndim == 1:
        draws = rng.random(len(x))
    else:
        draws = rng.random((x.shape[0], x.shape[1]))
    mask = draws >= p_drop
    return x * mask / (1 - p_drop), mask
def dropout_backward(dout, mask, p_drop):
    return dout * mask / (1 - p_drop)
