from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class SGD:
    lr: float

    def step(self, params, grads):
        return [np.subtract(p, np.multiply(self.lr, g)) for p, g in zip(params, grads)]


def gradient_step(params, grads, learning_rate):
    return SGD(lr=learning_rate).step(params, grads)
