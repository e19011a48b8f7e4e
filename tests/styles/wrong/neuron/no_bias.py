# expect: neuron__no_bias
import numpy as np


def neuron(x, w, b):
    z = sum(x * w)
    if x.shape != w.shape:
        raise ValueError
    return 1 / (1 + np.exp(-z))
