import numpy as np


def softmax(x):
    x = x - np.max(x, axis=-1)[:, np.newaxis]
    return np.exp(x) / np.sum(np.exp(x), axis=-1)[:, np.newaxis]


def causal_attention(Q, K, V):
    length = len(Q)
    row, column = np.indices((length, length))
    weights = softmax(np.where(column <= row, np.matmul(Q, K.T) / np.sqrt(Q.shape[-1]), -1e9))
    return np.matmul(weights, V), weights
