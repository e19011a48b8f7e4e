import math

import numpy as np


def one(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    e = math.exp(z)
    return e / (1 + e)


sigmoid = np.vectorize(one, otypes=[float])
relu = np.vectorize(lambda v: v if v > 0 else 0.0, otypes=[float])
tanh = np.vectorize(math.tanh, otypes=[float])
sigmoid_grad = np.vectorize(lambda v: one(v) * one(-v), otypes=[float])
relu_grad = np.vectorize(lambda v: 1 if v > 0 else 0, otypes=[int])
tanh_grad = np.vectorize(lambda v: 1 - math.tanh(v) ** 2, otypes=[float])
