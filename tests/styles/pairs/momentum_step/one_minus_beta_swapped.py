# expect: momentum_step__one_minus_beta, momentum_step__swapped
import numpy as np


def momentum_step(param, grad, velocity, learning_rate, beta):
    memory = 1 - beta
    v = grad + memory * velocity
    return v, param - v * learning_rate
