# expect: neuron__no_activation
import numpy as np


def neuron(x, w, b):
    return float(np.dot(x, w) + b)
