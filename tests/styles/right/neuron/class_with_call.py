import numpy as np


class Neuron:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, x):
        if len(x) != len(self.w):
            raise ValueError(f"{len(x)} inputs, {len(self.w)} weights")
        z = sum(map(lambda p: p[0] * p[1], zip(self.w, x)), start=self.b)
        return np.reciprocal(1.0 + np.exp(-z))


def neuron(x, w, b):
    return Neuron(w, b)(x)
