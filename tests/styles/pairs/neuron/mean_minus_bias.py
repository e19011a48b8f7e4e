# expect: neuron__mean, neuron__minus_bias
import numpy as np


def neuron(x, w, b):
    z = w @ x / len(x) - b
    return float(1 / (1 + np.exp(-z)))
