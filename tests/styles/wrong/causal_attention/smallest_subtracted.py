# expect: causal_attention__subtracts_the_mean
import numpy as np


def causal_attention(Q, K, V):
    n, d = Q.shape
    A = np.zeros((n, n))
    for i in range(n):
        s = K[: i + 1] @ Q[i] / np.sqrt(d)
        e = np.exp(s - s.min())
        A[i, : i + 1] = e / e.sum()
    return A @ V, A
