# expect: neuron__unchecked
import math


def neuron(x, w, b):
    return 1 / (1 + math.exp(-(sum(a * c for a, c in zip(x, w)) + b)))
