# expect: train_xor__rate_falls
import numpy as np


def train_xor(X, y, params, learning_rate, iterations):
    (W1, b1), (W2, b2) = [(W.copy(), b.copy()) for W, b in params]
    losses = []
    for t in range(iterations):
        rate = learning_rate * 0.99**t
        A = np.tanh(X @ W1 + b1)
        p = 1 / (1 + np.exp(-(A @ W2 + b2)))
        losses.append(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
        dz = (p - y) / len(X)
        dh = dz @ W2.T * (1 - A**2)
        W2, b2 = W2 - rate * A.T @ dz, b2 - rate * dz.sum(axis=0)
        W1, b1 = W1 - rate * X.T @ dh, b1 - rate * dh.sum(axis=0)
    return [(W1, b1), (W2, b2)], losses


def predict(X, params):
    (W1, b1), (W2, b2) = params
    return (np.tanh(X @ W1 + b1) @ W2 + b2 > 0).astype(int)
