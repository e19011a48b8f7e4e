# expect: adam_step__sum_in_v, adam_step__no_root
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if not t > 0:
        raise ValueError("first step is 1")
    m = beta1 * m + grad * (1 - beta1)
    v = beta2 * v + np.square(grad)
    step = (m / (1 - beta1**t)) / (v / (1 - beta2**t) + eps)
    return param - learning_rate * step, m, v
