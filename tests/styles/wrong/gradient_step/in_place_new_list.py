# expect: gradient_step__in_place
import numpy as np


def gradient_step(params, grads, learning_rate):
    out = []
    for p, g in zip(params, grads):
        p = np.asarray(p, dtype=float)
        p -= learning_rate * g
        out.append(p)
    return out
