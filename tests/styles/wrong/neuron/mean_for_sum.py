# expect: neuron__mean
import numpy as np


def neuron(x, w, b):
    if x.shape != w.shape:
        raise ValueError
    return 1 / (1 + np.exp(-(np.mean(x * w) + b)))
