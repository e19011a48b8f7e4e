# expect: embedding_backward__text_by_text
import numpy as np


def embedding_backward(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    for i, g in zip(ids, dout):
        dE[i] += g
    return dE
