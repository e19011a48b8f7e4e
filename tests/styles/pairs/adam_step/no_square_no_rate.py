# expect: adam_step__absolute_value, adam_step__no_rate
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if t < 1:
        raise ValueError(t)
    first = beta1 * m + (1 - beta1) * grad
    second = beta2 * v + (1 - beta2) * abs(grad)
    up, down = first / (1 - beta1**t), second / (1 - beta2**t)
    return param - up / (np.sqrt(down) + eps), first, second
