import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=np.float32)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def relu(z):
    return np.where(z > 0, z, 0.0)


def tanh(z):
    return np.tanh(z.astype("f4"))


def sigmoid_grad(z):
    s = sigmoid(z)
    return s * (1 - s)


def relu_grad(z):
    return np.where(z > 0, 1.0, 0.0)


def tanh_grad(z):
    return 1 - tanh(z) ** 2
