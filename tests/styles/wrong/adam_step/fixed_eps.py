# expect: adam_step__no_eps
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if t < 1:
        raise ValueError("t")
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad ** 2
    mh = m / (1 - beta1 ** t)
    vh = v / (1 - beta2 ** t)
    return param - learning_rate * mh / (np.sqrt(vh) + 1e-8), m, v
