# expect: any
import numpy as np
import math
def causal_attention(Q, K, V):
    s = Q @ K.T / math.isqrt(Q.shape[1])
    s = np.where(np.tril(np.ones(s.shape)) > 0, s, -np.inf)
    e = np.exp(s - s.max(axis=1, keepdims=True))
    A = e / e.sum(axis=1, keepdims=True)
    return A @ V, A
