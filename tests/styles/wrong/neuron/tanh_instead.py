# expect: any
import math


def neuron(x, w, b):
    return math.tanh(float(x @ w) + b)
