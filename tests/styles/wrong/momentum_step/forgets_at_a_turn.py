# expect: any
import numpy as np


def momentum_step(param, grad, velocity, learning_rate, beta):
    v = beta * np.where(velocity * grad < 0, 0, velocity) + grad
    return param - learning_rate * v, v
