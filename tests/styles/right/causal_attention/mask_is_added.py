import numpy as np


def causal_attention(Q, K, V):
    n, d_k = Q.shape
    mask = np.triu(np.full((n, n), -np.inf), k=1)
    scores = Q.dot(K.T) / d_k**0.5 + mask
    scores = scores - scores.max(-1, keepdims=True)
    A = np.exp(scores)
    A = A / A.sum(-1, keepdims=True)
    return A.dot(V), A
