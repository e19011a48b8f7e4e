# expect: causal_attention__overflows
import numpy as np


def causal_attention(Q, K, V):
    s = Q @ K.T / np.sqrt(Q.shape[1])
    s[np.triu_indices(len(Q), 1)] = -1e9
    e = np.exp(s)
    w = e / e.sum(axis=1, keepdims=True)
    return w @ V, w
