# expect: any
import numpy as np


def neuron(x, w, b):
    if len(x) != len(w):
        raise ValueError("lengths")
    z = np.array(b)
    for xi, wi in zip(x, w):
        z += xi * wi
    return float(1 / (1 + np.exp(-z)))

