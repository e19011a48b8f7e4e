# expect: any
import numpy as np

cache = {}


def dropout(x, p_drop, training, rng):
    if not training:
        return x.astype(float), np.ones(x.shape)
    cache["mask"] = (rng.random(x.shape) > p_drop) / (1 - p_drop)
    return x * cache["mask"], cache["mask"]


def dropout_backward(dout, mask, p_drop):
    return dout * cache["mask"]
