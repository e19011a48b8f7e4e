# expect: causal_attention__overflows_place_by_place
import numpy as np


def softmax(s):
    e = np.exp(s)
    return e / e.sum()


def causal_attention(Q, K, V):
    n, d = Q.shape
    A = np.zeros((n, n))
    out = np.zeros((n, V.shape[1]))
    for i in range(n):
        seen = slice(0, i + 1)
        A[i, seen] = softmax(K[seen] @ Q[i] * d**-0.5)
        out[i] = A[i, seen] @ V[seen]
    return out, A
