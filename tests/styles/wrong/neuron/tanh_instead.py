# expect: neuron__tanh_for_sigmoid
import math


def neuron(x, w, b):
    return math.tanh(float(x @ w) + b)
