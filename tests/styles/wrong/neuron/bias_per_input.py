# expect: neuron__bias_per_input
import numpy as np


def neuron(x, w, b):
    if x.shape != w.shape:
        raise ValueError
    z = 0
    for i in range(len(x)):
        z += x[i] * w[i] + b
    return 1 / (1 + np.exp(-z))
