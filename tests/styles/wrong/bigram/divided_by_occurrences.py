# expect: bigram__occurrences
import numpy as np


def bigram(ids, V, alpha):
    if alpha <= 0:
        raise ValueError
    C, n = np.zeros((V, V)), np.zeros(V)
    for a in ids:
        n[a] += 1
    for i in range(len(ids) - 1):
        C[ids[i], ids[i + 1]] += 1
    return (C + alpha) / (n.reshape(-1, 1) + alpha * V)
