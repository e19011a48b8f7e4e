# expect: any
import numpy as np


def momentum_step(param, grad, velocity, learning_rate, beta):
    v = np.clip(beta * velocity + grad, -50, 50)
    return param - learning_rate * v, v
