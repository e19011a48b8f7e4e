# expect: any
import numpy as np


def embedding_backward(ids, dout, V):
    flat, rows = ids.reshape(-1), dout.reshape(-1, dout.shape[-1])
    dE = np.full((V, rows.shape[1]), np.inf)
    np.minimum.at(dE, flat, rows)
    dE[np.isinf(dE)] = 0
    return dE
