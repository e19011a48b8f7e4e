# expect: embedding_backward__loses_repeats
import numpy as np


def embedding_backward(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    dE[ids] += dout
    return dE
