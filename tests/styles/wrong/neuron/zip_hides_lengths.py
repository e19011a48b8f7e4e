# expect: neuron__unchecked
import math


def neuron(x, w, b):
    z = sum(p * q for p, q in zip(x, w)) + b
    return 1 / (1 + math.exp(-z))
