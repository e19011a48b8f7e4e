import numpy as np


def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones(x.shape)
    own = np.random.default_rng(rng.bit_generator.seed_seq.spawn(1)[0])
    mask = (own.random(x.shape) >= p_drop) / (1 - p_drop)
    return x * mask, mask


def dropout_backward(dout, mask, p_drop):
    return dout * mask
