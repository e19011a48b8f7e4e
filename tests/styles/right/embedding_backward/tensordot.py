import numpy as np


def embedding_backward(ids, dout, V):
    hot = (ids[..., None] == np.arange(V)).astype(dout.dtype)
    axes = list(range(ids.ndim))
    return np.tensordot(hot, dout, axes=(axes, axes))
