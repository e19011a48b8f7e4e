# expect: neuron__minus_bias, neuron__exponent_sign
import numpy as np


def neuron(x, w, b):
    z = np.dot(w, x) - b
    return float(1 / (1 + np.exp(z)))
