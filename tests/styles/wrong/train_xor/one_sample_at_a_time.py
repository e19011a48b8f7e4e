# expect: train_xor__sample_by_sample
import numpy as np


def output(X, params):
    (W1, b1), (W2, b2) = params
    hidden = np.tanh(X @ W1 + b1)
    return hidden, hidden @ W2 + b2


def train_xor(X, y, params, learning_rate, iterations):
    losses = []
    for _ in range(iterations):
        z = output(X, params)[1]
        losses.append(float((np.log1p(np.exp(z)) - y * z).mean()))
        for x, label in zip(X, y, strict=True):
            (W1, b1), (W2, b2) = params
            hidden, z = output(x, params)
            delta = 1 / (1 + np.exp(-z)) - label
            back = (W2 @ delta) * (1 - hidden**2)
            params = [
                (W1 - learning_rate * np.outer(x, back), b1 - learning_rate * back),
                (W2 - learning_rate * np.outer(hidden, delta), b2 - learning_rate * delta),
            ]
    return params, losses


def predict(X, params):
    return (output(X, params)[1] > 0).astype(int)
