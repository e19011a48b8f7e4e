# expect: any
import numpy as np


def _scores(X, params):
    (W1, b1), (W2, b2) = params
    A = np.tanh(X @ W1 + b1)
    return A, A @ W2 + b2


def train_xor(X, y, params, learning_rate, iterations):
    (W1, b1), (W2, b2) = params
    losses = []
    for _ in range(iterations):
        A, z = _scores(X, [(W1, b1), (W2, b2)])
        p = 1 / (1 + np.exp(-z))
        limited = np.clip(p, 1e-3, 1 - 1e-3)
        losses.append(float(-np.mean(y * np.log(limited) + (1 - y) * np.log(1 - limited))))
        d = (p - y) / len(X)
        dH = (d @ W2.T) * (1 - A**2)
        W2, b2 = W2 - learning_rate * A.T @ d, b2 - learning_rate * d.sum(0)
        W1, b1 = W1 - learning_rate * X.T @ dH, b1 - learning_rate * dH.sum(0)
    return [(W1, b1), (W2, b2)], losses


def predict(X, params):
    return (_scores(X, params)[1] > 0).astype(int)
