# expect: any
import numpy as np


def momentum_step(param, grad, velocity, learning_rate, beta):
    v = beta * velocity + grad
    v_hat = v / (1 - beta)
    return param - learning_rate * v_hat, v
