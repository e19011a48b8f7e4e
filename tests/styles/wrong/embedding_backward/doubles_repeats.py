# expect: any
import numpy as np


def embedding_backward(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    np.add.at(dE, ids, dout)
    dE[np.bincount(ids.ravel(), minlength=V) > 1] *= 2
    return dE
