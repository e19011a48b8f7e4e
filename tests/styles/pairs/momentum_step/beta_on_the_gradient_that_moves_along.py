# expect: momentum_step__beta_on_the_gradient, momentum_step__plus
import numpy as np


def momentum_step(param, grad, velocity, learning_rate, beta):
    v = velocity + beta * grad
    p = param + v * learning_rate
    return p, v
