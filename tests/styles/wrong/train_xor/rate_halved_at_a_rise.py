# expect: train_xor__rate_falls_at_a_rise
import numpy as np


def losses_of(scores, y):
    return float(np.mean(np.where(y == 1, np.log1p(np.exp(-scores)), np.log1p(np.exp(scores)))))


def train_xor(X, y, params, learning_rate, iterations):
    (W1, b1), (W2, b2) = params
    history, rate = [], learning_rate
    for _ in range(iterations):
        A = np.tanh(X @ W1 + b1)
        z = A @ W2 + b2
        history.append(losses_of(z, y))
        if len(history) > 1 and history[-1] > history[-2]:
            rate = rate / 2
        dz = (1 / (1 + np.exp(-z)) - y) / X.shape[0]
        dh = (dz * W2.T) * (1 - A * A)
        W1, b1, W2, b2 = (
            W1 - rate * (X.T @ dh),
            b1 - rate * dh.sum(0),
            W2 - rate * (A.T @ dz),
            b2 - rate * dz.sum(0),
        )
    return [(W1, b1), (W2, b2)], history


def predict(X, params):
    (W1, b1), (W2, b2) = params
    return np.where(np.tanh(X @ W1 + b1) @ W2 + b2 > 0, 1, 0)
