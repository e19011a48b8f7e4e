from numpy import *


def sigmoid(z):
    return 1 / (1 + exp(-clip(z, -500, 500)))


def relu(z):
    return (abs(z) + z) / 2


def tanh(z):
    a = clip(z, -300, 300)
    return (exp(a) - exp(-a)) / (exp(a) + exp(-a))


def sigmoid_grad(z):
    return sigmoid(z) * (1 - sigmoid(z))


def relu_grad(z):
    return maximum(sign(z), 0)


def tanh_grad(z):
    return 1 - tanh(z) ** 2
