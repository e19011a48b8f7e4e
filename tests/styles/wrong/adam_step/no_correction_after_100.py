# expect: any
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if t < 1:
        raise ValueError
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    k = t if t <= 100 else 10**9
    return param - learning_rate * (m / (1 - beta1**k)) / (np.sqrt(v / (1 - beta2**k)) + eps), m, v
