import numpy as np


def bigram(ids, V, alpha):
    if not alpha > 0:
        raise ValueError
    pairs, times = np.unique(np.stack([ids[:-1], ids[1:]], axis=1), axis=0, return_counts=True)
    C = np.zeros((V, V), dtype=int)
    C[pairs[:, 0], pairs[:, 1]] = times
    return np.divide(C + alpha, np.sum(C + alpha, axis=-1)[..., None])
