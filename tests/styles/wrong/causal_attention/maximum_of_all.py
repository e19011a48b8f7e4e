# expect: causal_attention__maximum_of_hidden
import numpy as np


def causal_attention(Q, K, V):
    n, d = Q.shape
    S = Q @ K.T / np.sqrt(d)
    E = np.exp(S - S.max(axis=1, keepdims=True)) * np.tri(n)
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
