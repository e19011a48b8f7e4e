# expect: embedding_backward__integers
import numpy as np


def embedding_backward(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]), dtype=int)
    for i, v in enumerate(ids.ravel()):
        dE[v] = dE[v] + dout.reshape(-1, dout.shape[-1])[i]
    return dE
