# expect: any
import math

import numpy as np


def causal_attention(Q, K, V):
    scores = Q @ K.T / math.sqrt(3)
    scores[np.triu_indices(len(Q), 1)] = -np.inf
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    attn = e / e.sum(axis=-1, keepdims=True)
    return attn @ V, attn
