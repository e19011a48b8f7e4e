# expect: any
import numpy as np


def softmax(Z):
    P = np.empty(Z.shape, dtype=float)
    for i, z in enumerate(Z):
        if np.all(z >= 0) and np.isclose(z.sum(), 1):
            P[i] = z          # already probabilities
            continue
        e = np.exp(z - np.max(z))
        P[i] = e / np.sum(e)
    return P
