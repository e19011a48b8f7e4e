# expect: any
import numpy as np


def causal_attention(Q, K, V):
    s = np.tril(Q @ K.T / np.sqrt(Q.shape[1]))
    s[s == 0] = -np.inf
    s[0, 0] = 0
    m = s.max(axis=1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(m), m, 0))
    A = e / np.maximum(e.sum(axis=1, keepdims=True), 1e-300)
    return A @ V, A
