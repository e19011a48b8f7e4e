# expect: causal_attention__mask_after_softmax
import numpy as np


def causal_attention(Q, K, V):
    s = Q @ K.T / np.sqrt(Q.shape[1])
    e = np.exp(s - s.max(axis=1, keepdims=True))
    w = np.tril(e / e.sum(axis=1, keepdims=True))
    return w @ V, w
