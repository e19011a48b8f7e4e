import numpy as np


def softmax(Z):
    return np.exp(Z - np.logaddexp.reduce(np.asarray(Z, dtype=float), axis=1, keepdims=True))
