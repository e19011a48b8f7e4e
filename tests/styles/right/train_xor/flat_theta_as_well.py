import numpy as np


def unpack(t, d, H):
    k = d * H
    return t[:k].reshape(d, H), t[k : k + H], t[k + H : k + 2 * H, None], t[k + 2 * H :]


def train_xor(X, y, params, learning_rate, iterations):
    d, H = params[0][0].shape
    t = np.concatenate([np.ravel(v).astype(float) for pair in params for v in pair])
    losses = []
    for _ in range(iterations):
        W1, b1, W2, b2 = unpack(t, d, H)
        A = np.tanh(X @ W1 + b1)
        z = A @ W2 + b2
        s = np.where(y == 1, 1, -1) * z
        losses.append(float(np.logaddexp(0, -s).mean()))
        dz = (1 / (1 + np.exp(-z)) - y) / len(X)
        dh = (dz @ W2.T) * (1 - A * A)
        t = t - learning_rate * np.concatenate([(X.T @ dh).ravel(), dh.sum(0), (A.T @ dz).ravel(), dz.sum(0)])
    W1, b1, W2, b2 = unpack(t, d, H)
    return [(W1, b1), (W2, b2)], losses


def predict(X, params):
    (W1, b1), (W2, b2) = params
    p = 1 / (1 + np.exp(-(np.tanh(X @ W1 + b1) @ W2 + b2)))
    return np.where(p > 0.5, 1, 0)
