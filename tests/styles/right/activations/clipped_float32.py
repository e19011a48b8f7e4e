import numpy as np
from numpy import exp, clip, where

LIMIT = 80.0


def _safe(z):
    return clip(np.asarray(z, dtype=np.float64), -LIMIT, LIMIT)


def sigmoid(z):
    return 1.0 / (1.0 + exp(-_safe(z)))


def relu(z):
    return where(z > 0, z, 0.0)


def tanh(z):
    e = exp(_safe(z))
    return (e - 1 / e) / (e + 1 / e)


def sigmoid_grad(z):
    return exp(-_safe(z)) * sigmoid(z) ** 2


def relu_grad(z):
    return np.sign(relu(z))


def tanh_grad(z):
    return 1.0 - np.square(tanh(z))
