# expect: any
import numpy as np


def gradient_step(params, grads, learning_rate):
    return [np.array(p - learning_rate * g, dtype=g.dtype) for p, g in zip(params, grads)]
