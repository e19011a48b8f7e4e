# expect: any
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))


def relu(z):
    return np.max(z) if np.max(z) > 0 else 0.0


def tanh(z):
    return np.tanh(z)


def sigmoid_grad(z):
    return sigmoid(z) * (1 - sigmoid(z))


def relu_grad(z):
    return (np.asarray(z) > 0) * 1.0


def tanh_grad(z):
    return 1 - np.tanh(z) ** 2
