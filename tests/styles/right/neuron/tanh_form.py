import numpy as np


def neuron(x, w, b):
    가중합 = np.dot(x, w) + b
    return 0.5 * (1 + np.tanh(0.5 * 가중합))
