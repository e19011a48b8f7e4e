import numpy as np


def bigram(ids, V, alpha):
    if alpha <= 0:
        raise ValueError("alpha must be > 0")
    table = np.full((V, V), float(alpha))
    k = 0
    while k + 1 < len(ids):
        table[ids[k]][ids[k + 1]] += 1
        k += 1
    for row in table:
        row /= row.sum()
    return table
