import numpy as np


def _f(z):
    return np.array(z, dtype=np.float32)


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-_f(z)))


def relu(z):
    z = _f(z)
    z[z < 0] = 0
    return z


def tanh(z):
    return np.tanh(_f(z))


def sigmoid_grad(z):
    return sigmoid(z) * sigmoid(-z)


def relu_grad(z):
    return (z > 0).astype(np.float32)


def tanh_grad(z):
    return 1 - np.square(tanh(z))
