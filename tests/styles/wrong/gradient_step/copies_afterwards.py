# expect: gradient_step__in_place
import numpy as np


def gradient_step(params, grads, learning_rate):
    out = []
    for p, g in zip(params, grads):
        if p.dtype.kind == "i":
            p = p.astype(float)
        p[...] = p - learning_rate * g
        out.append(p.copy())
    return out
