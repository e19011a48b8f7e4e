# expect: any
import numpy as np


def neuron(x, w, b):
    return float(np.dot(x, w) + b)
