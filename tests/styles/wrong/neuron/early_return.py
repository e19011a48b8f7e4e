# expect: neuron__first_input
import numpy as np


def neuron(x, w, b):
    if x.shape != w.shape:
        raise ValueError
    z = b
    for p, q in zip(x, w):
        z += p * q
        return 1 / (1 + np.exp(-z))
