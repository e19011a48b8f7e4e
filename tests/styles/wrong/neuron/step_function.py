# expect: neuron__step
import numpy as np


def neuron(x, w, b):
    return 1.0 if np.dot(x, w) + b > 0 else 0.0
