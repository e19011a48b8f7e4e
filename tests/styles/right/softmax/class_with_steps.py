import numpy as np


class Softmax:
    def __init__(self, axis: int = 1) -> None:
        self.axis = axis

    def __call__(self, Z):
        shifted = self._shift(Z)
        return np.divide(np.exp(shifted), np.sum(np.exp(shifted), axis=self.axis, keepdims=True))

    def _shift(self, Z):
        return np.subtract(Z, np.max(Z, axis=self.axis, keepdims=True))


softmax = Softmax(axis=1)
