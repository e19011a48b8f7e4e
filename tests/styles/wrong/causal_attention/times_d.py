# expect: causal_attention__divided_by_d, causal_attention__multiplied
import numpy as np


def causal_attention(Q, K, V):
    scores = Q @ K.T * Q.shape[1]
    scores[np.triu_indices(len(Q), 1)] = -np.inf
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = E / E.sum(axis=1, keepdims=True)
    return weights @ V, weights
