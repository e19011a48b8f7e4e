# expect: gradient_step__plus, gradient_step__rate_twice
import numpy as np


def gradient_step(params, grads, learning_rate):
    out = []
    for i in range(len(params)):
        step = learning_rate * learning_rate * np.asarray(grads[i])
        out.append(np.asarray(params[i]) + step)
    return out
