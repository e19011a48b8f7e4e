# expect: adam_step__sum_in_m, adam_step__plus
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if t <= 0:
        raise ValueError("t")
    m = m * beta1 + grad
    v = v * beta2 + (1 - beta2) * grad * grad
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return param + learning_rate * m_hat / (v_hat**0.5 + eps), m, v
