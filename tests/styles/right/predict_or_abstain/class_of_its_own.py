"""A small class for the network, and a list of answers."""

import numpy as np


class Network:
    def __init__(self, params):
        self.params = params

    def __call__(self, x):
        *hidden, last = self.params
        for W, b in hidden:
            x = np.clip(x @ W + b, 0, None)
        return x @ last[0] + last[1]


def softmax(z):
    e = np.exp(z - np.amax(z))
    return e / e.sum()


def predict_or_abstain(params, mean, std, X, threshold):
    net = Network(params)
    answers = []
    for row in X:
        p = softmax(net((row - mean) / std))
        answers += [p.argmax() if p.max() >= threshold else -1]
    return answers
