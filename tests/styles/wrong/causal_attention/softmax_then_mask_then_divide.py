# expect: causal_attention__maximum_of_hidden
import numpy as np


def softmax(s):
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def causal_attention(Q, K, V):
    w = np.tril(softmax(Q @ K.T / np.sqrt(Q.shape[1])))
    w /= w.sum(axis=1, keepdims=True)
    return w @ V, w
