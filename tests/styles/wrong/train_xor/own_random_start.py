# expect: train_xor__random_start
import numpy as np


def train_xor(X, y, params, learning_rate, iterations):
    rng = np.random.default_rng(0)
    (W1, b1), (W2, b2) = [(rng.normal(size=W.shape), b.copy()) for W, b in params]
    losses = []
    for _ in range(iterations):
        A = np.tanh(X @ W1 + b1)
        p = 1 / (1 + np.exp(-(A @ W2 + b2)))
        losses.append(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
        dz = (p - y) / len(X)
        dh = dz @ W2.T * (1 - A**2)
        W2 -= learning_rate * A.T @ dz
        b2 -= learning_rate * dz.sum(0)
        W1 -= learning_rate * X.T @ dh
        b1 -= learning_rate * dh.sum(0)
    return [(W1, b1), (W2, b2)], losses


def predict(X, params):
    (W1, b1), (W2, b2) = params
    return (np.tanh(X @ W1 + b1) @ W2 + b2 > 0).astype(int)
