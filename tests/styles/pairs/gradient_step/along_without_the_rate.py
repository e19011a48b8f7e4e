# expect: gradient_step__plus, gradient_step__no_rate
import numpy as np


def gradient_step(params, grads, learning_rate):
    return [np.add(p, g) for p, g in zip(params, grads)]
