import math

import numpy as np


def run(x, params):
    (W1, b1), (W2, b2) = params
    h = [math.tanh(sum(v * w for v, w in zip(x, col)) + c) for col, c in zip(np.transpose(W1), b1)]
    return h, sum(v * w for v, w in zip(h, np.ravel(W2))) + float(b2[0])


def train_xor(X, y, params, learning_rate, iterations):
    params = [(np.array(W, float), np.array(b, float)) for W, b in params]
    losses = []
    for _ in range(iterations):
        grads = [(np.zeros(W.shape), np.zeros(b.shape)) for W, b in params]
        loss = 0.0
        for x, (c,) in zip(X, y):
            h, z = run(x, params)
            h = np.array(h)
            loss += max(z, 0) - z * c + math.log1p(math.exp(-abs(z)))
            dz = (1 / (1 + math.exp(-z)) - c) / len(X)
            dh = dz * params[1][0][:, 0] * (1 - h**2)
            grads[1][0][:, 0] += h * dz
            grads[1][1][0] += dz
            grads[0][0][...] += np.outer(x, dh)
            grads[0][1][...] += dh
        losses.append(loss / len(X))
        params = [(W - learning_rate * dW, b - learning_rate * db) for (W, b), (dW, db) in zip(params, grads)]
    return params, losses


def predict(X, params):
    return np.array([[int(run(x, params)[1] > 0)] for x in X])
