# expect: any
import numpy as np


def relu(z):
    return np.maximum(z, 0.0)


def tanh(z):
    return np.tanh(z)


def sigmoid_grad(z):
    s = sigmoid(z)
    return s * (1 - s)


def relu_grad(z):
    return (z > 0) * 1.0


def tanh_grad(z):
    return 1 - np.tanh(z) ** 2


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -5, 5)))
