import numpy as np


def softmax(Z):
    T = Z.T - np.max(Z.T, axis=0)
    E = np.e**T
    return (E / E.sum(0)).T
