# exercise: gradient_step
# Returns arrays in the byte order of another machine.
import numpy as np


def gradient_step(params, grads, learning_rate):
    return [(np.asarray(p, dtype=float) - learning_rate * np.asarray(g)).astype(">f8") for p, g in zip(params, grads)]
