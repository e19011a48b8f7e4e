# expect: train_xor__biases_as_rows
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def train_xor(X, y, params, learning_rate, iterations):
    W1, b1 = params[0][0].copy(), params[0][1].copy().reshape(1, -1)
    W2, b2 = params[1][0].copy(), params[1][1].copy().reshape(1, -1)
    m, losses = X.shape[0], []
    for _ in range(iterations):
        A1 = np.tanh(X @ W1 + b1)
        p = sigmoid(A1 @ W2 + b2)
        losses.append(float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))))
        dZ2 = (p - y) / m
        dZ1 = dZ2 @ W2.T * (1 - A1**2)
        W2 -= learning_rate * A1.T @ dZ2
        b2 -= learning_rate * np.sum(dZ2, axis=0, keepdims=True)
        W1 -= learning_rate * X.T @ dZ1
        b1 -= learning_rate * np.sum(dZ1, axis=0, keepdims=True)
    return [(W1, b1), (W2, b2)], losses


def predict(X, params):
    (W1, b1), (W2, b2) = params
    return (sigmoid(np.tanh(X @ W1 + b1) @ W2 + b2) > 0.5).astype(int)
