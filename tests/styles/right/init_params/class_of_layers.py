import numpy as np


class Layer:
    def __init__(self, fan_in, fan_out, rng):
        self.W = rng.normal(size=(fan_in, fan_out)) / np.sqrt(fan_in / 2)
        self.b = np.zeros(fan_out)


def init_params(sizes, rng):
    layers = [Layer(sizes[k], sizes[k + 1], rng) for k in range(len(sizes) - 1)]
    return [(layer.W, layer.b) for layer in layers]
