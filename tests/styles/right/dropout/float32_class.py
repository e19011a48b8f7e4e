import numpy as np


class Dropout:
    def __init__(self, p, rng):
        self.q, self.rng = np.float32(1 - p), rng

    def mask(self, shape):
        return (self.rng.random(shape, dtype=np.float32) < self.q).astype(np.float32)


def dropout(x, p_drop, training, rng):
    layer = Dropout(p_drop, rng)
    mask = layer.mask(x.shape) if training else np.ones(x.shape, np.float32) * layer.q
    return x.astype(np.float32) / layer.q * mask, mask


def dropout_backward(dout, mask, p_drop):
    return dout.astype(np.float32) * mask * np.float32(1 / (1 - p_drop))
