# expect: momentum_step__no_beta, momentum_step__no_rate
import numpy as np


def momentum_step(param, grad, velocity, learning_rate, beta):
    new = velocity + grad
    moved = param - new
    return moved, new
