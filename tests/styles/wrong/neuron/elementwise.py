# expect: neuron__unsummed
import numpy as np


def neuron(x, w, b):
    z = x * w + b
    return 1 / (1 + np.exp(-z))
