# expect: any
import numpy as np


def bigram(ids, V, alpha):
    if alpha <= 0:
        raise ValueError("alpha")
    counts = np.zeros((V, V))
    for a, b in zip(ids[:-1], ids[1:]):
        counts[a, b] += 1
    return (counts + alpha) / (counts.sum(axis=1, keepdims=True) + 1)
