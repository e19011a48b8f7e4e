# expect: any
import numpy as np


def embedding_backward(ids, dout, V):
    d = dout.shape[-1]
    dE = np.zeros((V, d))
    pairs = {(int(i), tuple(g)) for i, g in zip(ids.reshape(-1), dout.reshape(-1, d).tolist())}
    for i, g in pairs:
        dE[i] += g
    return dE
