# expect: any
import numpy as np


def embedding_backward(ids, dout, V):
    dE = np.zeros((V, dout.shape[1]))
    for i in range(len(ids)):
        dE[ids[i]] += dout[i]
    return dE
