# expect: bigram__loses_repeats
import numpy as np


def bigram(ids, V, alpha):
    if alpha <= 0:
        raise ValueError
    C = np.zeros((V, V))
    for a, b in zip(ids, ids[1:]):
        C[a, b] = 1
    C += alpha
    return C / C.sum(axis=1, keepdims=True)
