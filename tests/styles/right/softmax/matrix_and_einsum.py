import numpy as np


def softmax(Z):
    E = np.exp(Z - np.amax(Z, 1).reshape(-1, 1))
    return np.matrix(np.einsum("ik,i->ik", E, 1 / np.einsum("ij->i", E)))
