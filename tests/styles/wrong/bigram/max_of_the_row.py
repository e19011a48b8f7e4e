# expect: bigram__not_normalized
import numpy as np


def bigram(ids, V, alpha):
    if alpha <= 0:
        raise ValueError
    C = np.full((V, V), alpha)
    for a, b in zip(ids, ids[1:]):
        C[a, b] += 1
    return C / C.max(axis=1, keepdims=True)
