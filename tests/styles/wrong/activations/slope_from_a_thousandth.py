# expect: any
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500).astype(float)))


def relu(z):
    return np.maximum(z, 0.0)


def tanh(z):
    return np.tanh(z)


def sigmoid_grad(z):
    return sigmoid(z) * (1 - sigmoid(z))


def relu_grad(z):
    return (z > 1e-3).astype(float)


def tanh_grad(z):
    return 1 - np.tanh(z) ** 2
