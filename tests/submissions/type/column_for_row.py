# exercise: gradient_step
# Returns (n, 1) for (n,).
import numpy as np


def gradient_step(params, grads, learning_rate):
    return [(np.asarray(p, dtype=float) - learning_rate * np.asarray(g))[..., None] for p, g in zip(params, grads)]
