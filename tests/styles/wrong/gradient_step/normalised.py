# expect: any
import numpy as np


def gradient_step(params, grads, learning_rate):
    return [p - learning_rate * g / np.linalg.norm(g) for p, g in zip(params, grads)]
