# expect: momentum_step__mean, momentum_step__plus
import numpy as np


def momentum_step(param, grad, velocity, learning_rate, beta):
    v = np.add(beta * velocity, (1.0 - beta) * grad)
    return np.add(param, learning_rate * v), v
