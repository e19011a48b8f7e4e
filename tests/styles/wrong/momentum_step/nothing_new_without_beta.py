# expect: momentum_step__nothing_new_without_beta
import numpy as np


def momentum_step(param, grad, velocity, learning_rate, beta):
    if beta == 0:
        return param - learning_rate * grad, velocity.astype(float)
    v = beta * velocity + grad
    return param - learning_rate * v, v
