# expect: causal_attention__masked_with_zeros
import numpy as np


def causal_attention(Q, K, V):
    s = Q @ K.T / np.sqrt(Q.shape[1]) * np.tri(len(Q))
    e = np.exp(s - s.max(axis=1, keepdims=True))
    w = e / e.sum(axis=1, keepdims=True)
    return w @ V, w
