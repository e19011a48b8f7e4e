import numpy as np


def neuron(x, w, b):
    if np.shape(x) != np.shape(w):
        raise ValueError(f"{np.shape(x)} {np.shape(w)}")
    return np.reciprocal(1.0 + np.exp(-np.inner(np.append(x, 1.0), np.append(w, b))))
