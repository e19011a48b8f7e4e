# expect: causal_attention__subtracts_its_own
import numpy as np


def causal_attention(Q, K, V):
    n, d = Q.shape
    s = Q @ K.T / np.sqrt(d)
    s = s - np.diagonal(s).reshape(n, 1)
    s[np.triu_indices(n, 1)] = -np.inf
    w = np.exp(s)
    w /= w.sum(axis=1, keepdims=True)
    return w @ V, w
