# expect: any
import numpy as np


def causal_attention(Q, K, V):
    s = np.where(np.tri(len(Q)) > 0, Q @ K.T / np.sqrt(Q.shape[1]), -np.inf)
    e = np.exp(s - s.max())
    w = e / e.sum(axis=1)
    return w @ V, w
