# expect: causal_attention__mask_of_thousands
import numpy as np


def causal_attention(Q, K, V):
    s = Q @ K.T / np.sqrt(Q.shape[1])
    s = s + np.triu(np.full(s.shape, -1e4), 1)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    A = e / e.sum(axis=1, keepdims=True)
    return A @ V, A
