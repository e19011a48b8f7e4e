import numpy as np


def embedding_backward(ids, dout, V):
    d = dout.shape[-1]
    sums = {}
    for v, g in zip(ids.flatten(), dout.reshape(-1, d)):
        sums[int(v)] = sums.get(int(v), 0) + g
    return np.array([sums.get(v, np.zeros(d)) for v in range(V)])
