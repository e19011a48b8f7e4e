# expect: gradient_step__rate_twice, gradient_step__all_but_the_last
import numpy as np


def gradient_step(params, grads, learning_rate):
    new = [np.array(p, dtype=float) for p in params]
    for i in range(len(new) - 1):
        new[i] = new[i] - learning_rate**2 * np.asarray(grads[i])
    return new
