# expect: any
import numpy as np
def dropout(x, p_drop, training, rng):
    if not training or p_drop == 0:
        return x.copy(), None
    mask = rng.random(x.shape) >= p_drop
    return x * mask / (1 - p_drop), mask
def dropout_backward(dout, mask, p_drop):
    return dout * mask / (1 - p_drop)
