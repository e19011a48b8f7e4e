# expect: train_xor__some_samples
import numpy as np


def train_xor(X, y, params, learning_rate, iterations):
    (W1, b1), (W2, b2) = [(W.copy(), b.copy()) for W, b in params]
    chance = np.random.default_rng(3)
    losses = []
    for _ in range(iterations):
        p = 1 / (1 + np.exp(-(np.tanh(X @ W1 + b1) @ W2 + b2)))
        losses.append(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
        k = chance.integers(len(X))
        A = np.tanh(X[[k]] @ W1 + b1)
        dz = p[[k]] - y[[k]]
        dh = dz @ W2.T * (1 - A**2)
        W2, b2 = W2 - learning_rate * A.T @ dz, b2 - learning_rate * dz[0]
        W1, b1 = W1 - learning_rate * X[[k]].T @ dh, b1 - learning_rate * dh[0]
    return [(W1, b1), (W2, b2)], losses


def predict(X, params):
    (W1, b1), (W2, b2) = params
    return (np.tanh(X @ W1 + b1) @ W2 + b2 > 0).astype(int)
