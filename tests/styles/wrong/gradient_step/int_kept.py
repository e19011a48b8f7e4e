# expect: gradient_step__keeps_integers
import numpy as np


def gradient_step(params, grads, learning_rate):
    out = []
    for p, g in zip(params, grads):
        q = np.zeros_like(p)
        q[...] = p - learning_rate * g
        out.append(q)
    return out
