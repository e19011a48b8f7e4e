# expect: any
import numpy as np


def causal_attention(Q, K, V):
    n, d = Q.shape
    scores = np.where(np.tri(n, dtype=bool), Q @ K.T / np.sqrt(d), -np.inf)
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = E / E.sum(axis=1, keepdims=True)
    out = weights @ V
    return (out[:, 0] if V.shape[1] == 1 else out), weights
