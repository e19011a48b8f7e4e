import numpy as np


def sigmoid(z):
    z = np.array(z, dtype=float)
    out = np.empty_like(z)
    pos = z >= 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    e = np.exp(z[~pos])
    out[~pos] = e / (1 + e)
    return out


def relu(z):
    out = z.astype(np.float64).copy()
    out[out < 0] = 0
    return out


def tanh(z):
    return 2 * sigmoid(2 * np.asarray(z)) - 1


def sigmoid_grad(z):
    s = sigmoid(z)
    return s - s**2


def relu_grad(z):
    out = np.zeros(z.shape)
    out[z > 0] = 1
    return out


def tanh_grad(z):
    t = tanh(z)
    return (1 - t) * (1 + t)
