import numpy as np


def _ones(M):
    return np.c_[M, np.ones(len(M))]


def train_xor(X, y, params, learning_rate, iterations):
    V1, V2 = (np.vstack([W, b]).astype(float) for W, b in params)
    losses = np.empty(iterations)
    for t in range(iterations):
        A = np.tanh(_ones(X) @ V1)
        z = _ones(A) @ V2
        losses[t] = np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))
        dz = (np.exp(-np.logaddexp(0, -z)) - y) / len(y)
        dh = (dz @ V2[:-1].T) * (1 - A**2)
        V1, V2 = V1 - learning_rate * _ones(X).T @ dh, V2 - learning_rate * _ones(A).T @ dz
    return [(V1[:-1], V1[-1]), (V2[:-1], V2[-1])], losses.tolist()


def predict(X, params):
    V1, V2 = (np.vstack(pair) for pair in params)
    return np.greater(_ones(np.tanh(_ones(X) @ V1)) @ V2, 0).astype(np.int8)
