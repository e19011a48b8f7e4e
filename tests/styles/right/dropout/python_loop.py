import numpy as np


def dropout(x, p_drop, training, rng):
    scale = 1 / (1 - p_drop)
    flat, factors = [], []
    for v in x.ravel():
        f = scale if not training or rng.random() >= p_drop else 0.0
        f = f if training else 1.0
        factors.append(f)
        flat.append(v * f)
    return np.array(flat).reshape(x.shape), np.array(factors).reshape(x.shape)


def dropout_backward(dout, mask, p_drop):
    return np.multiply(dout, mask)
