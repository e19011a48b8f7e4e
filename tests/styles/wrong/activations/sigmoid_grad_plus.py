# expect: sigmoid_grad__plus
import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def relu(z):
    return np.maximum(z, 0.0)


def tanh(z):
    return np.tanh(z)


def relu_grad(z):
    return (z > 0) * 1.0


def tanh_grad(z):
    return 1 - np.tanh(z) ** 2


def sigmoid_grad(z):
    s = sigmoid(z)
    return s * (1 + s)
