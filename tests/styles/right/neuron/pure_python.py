import math


def neuron(x, w, b):
    if x.shape != w.shape:
        raise ValueError("shapes")
    z = b
    for xi, wi in zip(x, w):
        z += xi * wi
    return 1 / (1 + math.exp(-z))
