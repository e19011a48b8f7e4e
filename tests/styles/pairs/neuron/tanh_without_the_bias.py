# expect: neuron__no_bias, neuron__tanh_for_sigmoid
import numpy as np


def neuron(x, w, b):
    if len(x) != len(w):
        raise ValueError("lengths")
    return float(np.tanh(sum(p * q for p, q in zip(x, w))))
