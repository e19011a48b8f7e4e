# expect: causal_attention__mask_is_reached_soon
import numpy as np


def causal_attention(Q, K, V):
    s = Q @ K.T / np.sqrt(Q.shape[1])
    s[np.triu(np.ones_like(s), 1) == 1] = -500
    e = np.exp(s - s.max(axis=1, keepdims=True))
    w = e / e.sum(axis=1, keepdims=True)
    return w @ V, w
