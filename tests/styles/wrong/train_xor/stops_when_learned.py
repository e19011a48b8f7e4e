# expect: train_xor__stops_when_learned
import numpy as np


def forward(X, params):
    (W1, b1), (W2, b2) = params
    A = np.tanh(X @ W1 + b1)
    return A, A @ W2 + b2


def sigma(z):
    return 0.5 * (1 + np.tanh(z / 2))


def bce(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)


def step(X, y, params, rate):
    (W1, b1), (W2, b2) = params
    A, z = forward(X, params)
    dz = (sigma(z) - y) / len(X)
    dh = dz @ W2.T * (1 - A**2)
    return [(W1 - rate * X.T @ dh, b1 - rate * dh.sum(0)), (W2 - rate * A.T @ dz, b2 - rate * dz.sum(0))]


def predict(X, params):
    return (forward(X, params)[1] > 0).astype(int)


def train_xor(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        losses.append(bce(forward(X, params)[1], y))
        if (predict(X, params) == y).all():
            break
        params = step(X, y, params, learning_rate)
    return params, losses
