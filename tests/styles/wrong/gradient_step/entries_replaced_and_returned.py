# expect: gradient_step__replaces_entries
import numpy as np


def gradient_step(params, grads, learning_rate):
    for i in range(len(params)):
        params[i] = np.subtract(params[i], learning_rate * grads[i])
    return params
