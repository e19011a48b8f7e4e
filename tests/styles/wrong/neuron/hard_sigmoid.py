# expect: any
import numpy as np


def neuron(x, w, b):
    if len(x) != len(w):
        raise ValueError
    return float(np.clip((x @ w + b) / 4 + 0.5, 0, 1))
