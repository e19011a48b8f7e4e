# exercise: gradient_step
# Returns a tuple of subarrays of one larger buffer, some of them not contiguous.
import numpy as np


def gradient_step(params, grads, learning_rate):
    stepped = [np.asarray(p, dtype=float) - learning_rate * np.asarray(g) for p, g in zip(params, grads)]
    return tuple(np.array(p, order="F") for p in stepped)
