# expect: any
import numpy as np


def bigram(ids, V, alpha):
    if alpha <= 0:
        raise ValueError("alpha must be positive")
    counts = np.zeros((V, V))
    for i in range(len(ids) - 1):
        counts[ids[i], ids[i + 1]] += 1
    for a in range(V):
        if np.any(counts[a] == 0):  # smoothing is needed
            counts[a] += alpha
        counts[a] /= counts[a].sum()
    return counts
