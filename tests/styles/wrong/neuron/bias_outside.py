# expect: neuron__bias_outside
import numpy as np


def neuron(x, w, b):
    return float(1 / (1 + np.exp(-np.dot(x, w))) + b)
