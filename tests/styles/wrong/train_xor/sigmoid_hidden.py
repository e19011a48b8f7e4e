# expect: train_xor__sigmoid_hidden
import numpy as np


def s(v):
    return 1 / (1 + np.exp(-v))


def train_xor(X, y, params, learning_rate, iterations):
    (W1, b1), (W2, b2) = [(W.copy(), b.copy()) for W, b in params]
    losses = []
    for _ in range(iterations):
        A = s(X @ W1 + b1)
        p = s(A @ W2 + b2)
        losses.append(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
        dz = (p - y) / len(X)
        dh = dz @ W2.T * A * (1 - A)
        W2 -= learning_rate * A.T @ dz
        b2 -= learning_rate * dz.sum(0)
        W1 -= learning_rate * X.T @ dh
        b1 -= learning_rate * dh.sum(0)
    return [(W1, b1), (W2, b2)], losses


def predict(X, params):
    (W1, b1), (W2, b2) = params
    return (s(X @ W1 + b1) @ W2 + b2 > 0).astype(int)
