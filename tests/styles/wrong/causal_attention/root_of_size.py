# expect: causal_attention__number_of_places
import numpy as np


def causal_attention(Q, K, V):
    n, d = Q.shape
    s = Q @ K.T / np.sqrt(Q.size)
    s = np.where(np.tri(n) > 0, s, -np.inf)
    E = np.exp(s - s.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
