# expect: causal_attention__constant_root
import math
import numpy as np


def causal_attention(Q, K, V):
    n = Q.shape[0]
    scores = Q @ K.T / math.sqrt(2)
    mask = np.triu(np.full((n, n), float("-inf")), k=1)
    masked_scores = scores + mask
    e = np.exp(masked_scores - masked_scores.max(axis=-1, keepdims=True))
    attn = e / e.sum(axis=-1, keepdims=True)
    return attn @ V, attn
