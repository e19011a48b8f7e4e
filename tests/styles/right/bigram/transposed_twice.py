import numpy as np


class NoSmoothing(ValueError):
    pass


def bigram(ids, V, alpha):
    if alpha <= 0.0:
        raise NoSmoothing(alpha)
    one = np.eye(V)
    C = sum((np.outer(one[a], one[b]) for a, b in zip(ids[:-1], ids[1:])), np.zeros((V, V)))
    C = C + alpha
    return (C.T / C.sum(axis=1)).T
