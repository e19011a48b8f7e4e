# expect: embedding_backward__mean
import numpy as np


def embedding_backward(ids, dout, V):
    d = dout.shape[-1]
    flat, g = ids.ravel(), dout.reshape(-1, d)
    return np.array([g[flat == v].mean(axis=0) if np.any(flat == v) else np.zeros(d) for v in range(V)])
