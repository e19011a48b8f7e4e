# expect: embedding_backward__run_by_run
import numpy as np


def embedding_backward(ids, dout, V):
    d = dout.shape[-1]
    flat, g = ids.reshape(-1), dout.reshape(-1, d)
    dE = np.zeros((V, d))
    total = np.zeros(d)
    for i in range(len(flat)):
        total = total + g[i]
        if i == len(flat) - 1 or flat[i + 1] != flat[i]:
            dE[flat[i]] = total
            total = np.zeros(d)
    return dE

