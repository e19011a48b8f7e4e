import numpy as np


def dropout(x, p_drop, training, rng):
    if not training or p_drop == 0:
        return np.array(x, dtype=float), np.ones(np.shape(x), dtype=np.int8)
    동전 = rng.choice([0, 1], p=[p_drop, 1 - p_drop], size=x.size)
    y = [v / (1 - p_drop) if k else 0.0 for v, k in zip(x.ravel().tolist(), 동전)]
    return np.array(y).reshape(x.shape), 동전.reshape(x.shape)


def dropout_backward(dout, mask, p_drop):
    return mask * dout / (1.0 - p_drop)
