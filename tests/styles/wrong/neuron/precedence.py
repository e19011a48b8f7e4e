# expect: neuron__not_divided
import numpy as np


def neuron(x, w, b):
    if x.shape != w.shape:
        raise ValueError
    return 1 / 1 + np.exp(-(x @ w + b))
