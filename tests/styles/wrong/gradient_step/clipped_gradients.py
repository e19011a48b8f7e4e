# expect: any
import numpy as np


def gradient_step(params, grads, learning_rate):
    return [p - learning_rate * np.clip(g, -1, 1) for p, g in zip(params, grads)]
