# expect: gradient_step__in_place
import numpy as np


def gradient_step(params, grads, learning_rate):
    new = params.copy()
    for i in range(len(new)):
        new[i] = new[i].astype(float, copy=False)
        new[i] -= learning_rate * grads[i]
    return new
