# expect: causal_attention__no_scale
import numpy as np


def causal_attention(Q, K, V):
    n = Q.shape[0]
    w = np.zeros((n, n))
    for i in range(n):
        s = K[: i + 1] @ Q[i]
        s = np.exp(s - s.max())
        w[i, : i + 1] = s / s.sum()
    return w @ V, w
