# expect: any
import numpy as np


def neuron(x, w, b):
    if x.shape != w.shape:
        raise ValueError
    w /= np.linalg.norm(w)
    return 1 / (1 + np.exp(-(x @ w + b)))
