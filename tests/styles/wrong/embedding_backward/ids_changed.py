# expect: embedding_backward__sorts_ids
import numpy as np


def embedding_backward(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    for place in np.ndindex(ids.shape):
        dE[ids[place]] += dout[place]
        ids[place] = -1  # done
    return dE
