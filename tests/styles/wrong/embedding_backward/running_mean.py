# expect: any
import numpy as np


def embedding_backward(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    seen = set()
    for v, g in zip(ids.ravel(), dout.reshape(-1, dout.shape[-1])):
        dE[v] = (dE[v] + g) / 2 if v in seen else g
        seen.add(v)
    return dE
