import numpy as np


def gradient_step(params, grads, learning_rate):
    step = lambda p, g: np.float32(p) - np.float32(learning_rate) * np.float32(g)  # noqa: E731
    return list(map(step, params, grads))
