import numpy as np


def softmax(Z):
    P = np.array(Z.T, dtype=np.float64, order="C")
    P -= P.max(axis=0)
    np.exp(P, out=P)
    P /= P.sum(axis=0)
    return P.T
