# expect: causal_attention__mask_is_reached_soon
import numpy as np


def causal_attention(Q, K, V):
    n, d = Q.shape
    S = np.where(np.tri(n, dtype=bool), Q @ K.T / np.sqrt(d), -1000.0)
    E = np.exp(S - S.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
