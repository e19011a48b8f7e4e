# expect: bigram__columns
import numpy as np


def bigram(ids, V, alpha):
    if alpha <= 0:
        raise ValueError
    C = np.zeros((V, V))
    for a, b in zip(ids, ids[1:]):
        C[a, b] += 1
    C = C + alpha
    return C / np.sum(C, axis=0, keepdims=True)
