# expect: any
import numpy as np


class NoSmoothing(ValueError):
    pass


def bigram(ids, V, alpha):
    if alpha <= 0.0:
        raise NoSmoothing(alpha)
    C = sum(np.outer(np.arange(V) == a, np.arange(V) == b).astype(float) for a, b in zip(ids[:-1], ids[1:]))
    C = C + alpha
    return (C.T / C.sum(axis=1)).T
