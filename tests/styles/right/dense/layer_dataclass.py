from dataclasses import dataclass

import numpy as np


@dataclass
class Layer:
    W: np.ndarray
    b: np.ndarray

    def __post_init__(self):
        if self.W.shape[1:] != self.b.shape:
            raise ValueError("W and b")

    def __call__(self, X):
        return np.matrix(X) * np.matrix(self.W) + self.b

    @classmethod
    def size(cls, inputs, outputs):
        layer = cls(np.zeros((inputs, outputs)), np.zeros(outputs))
        return layer.W.size + layer.b.size


def dense(X, W, b):
    return Layer(W=W, b=b)(X)


def count_params(sizes):
    return sum(Layer.size(*pair) for pair in zip(sizes, sizes[1:]))
