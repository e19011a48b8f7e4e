import numpy as np


def softmax(Z):
    P = np.array(Z, dtype=np.float32)
    P -= P.max(axis=-1, keepdims=True)
    np.exp(P, out=P)
    P /= P.sum(axis=-1, keepdims=True)
    return P
