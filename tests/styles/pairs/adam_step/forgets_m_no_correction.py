# expect: adam_step__m_forgets, adam_step__no_correction
import numpy as np


def adam_step(param, grad, m, v, t, learning_rate, beta1, beta2, eps):
    if t < 1:
        raise ValueError("t")
    m_new = (1 - beta1) * grad
    v_new = beta2 * v + (1 - beta2) * grad**2
    return param - learning_rate * m_new / (np.sqrt(v_new) + eps), m_new, v_new
