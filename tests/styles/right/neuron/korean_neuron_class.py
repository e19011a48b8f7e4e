import numpy as np


class 뉴런:
    def __init__(self, 가중치, 편향):
        self.가중치, self.편향 = 가중치, 편향

    def __call__(self, 입력):
        if 입력.shape != self.가중치.shape:
            raise ValueError("모양")
        가중합 = sum(i * g for i, g in zip(입력, self.가중치)) + self.편향
        return np.exp(-np.logaddexp(0.0, -가중합))


def neuron(x, w, b):
    return 뉴런(w, b)(x)
