# expect: causal_attention__mask_of_thousands
import numpy as np


def causal_attention(Q, K, V):
    n, d = Q.shape
    s = Q @ K.T / np.sqrt(d)
    s = s - 100 * (1 - np.tri(n))
    E = np.exp(s - s.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
