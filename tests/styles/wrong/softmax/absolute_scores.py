# expect: any
import numpy as np


def softmax(Z):
    E = np.exp(np.abs(Z) - np.abs(Z).max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
