import math

import numpy as np


def sigma(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def forward(row, W1, b1, W2, b2):
    a = [math.tanh(sum(v * W1[i][j] for i, v in enumerate(row)) + b1[j]) for j in range(len(b1))]
    return a, sigma(sum(a[j] * W2[j][0] for j in range(len(a))) + b2[0])


def train_xor(X, y, params, learning_rate, iterations):
    (W1, b1), (W2, b2) = [(W.tolist(), b.tolist()) for W, b in params]
    losses, n = [], len(X)
    rows, labels = X.tolist(), [label for (label,) in y.tolist()]
    for _ in range(iterations):
        outs = [forward(row, W1, b1, W2, b2) for row in rows]
        losses.append(-sum(math.log(p) if t else math.log(1 - p) for (_, p), t in zip(outs, labels)) / n)
        dz = [(p - t) / n for (_, p), t in zip(outs, labels)]
        dh = [[d * W2[j][0] * (1 - a[j] ** 2) for j in range(len(b1))] for d, (a, _) in zip(dz, outs)]
        for j in range(len(b1)):
            W2[j][0] -= learning_rate * sum(d * a[j] for d, (a, _) in zip(dz, outs))
            b1[j] -= learning_rate * sum(h[j] for h in dh)
            for i in range(len(W1)):
                W1[i][j] -= learning_rate * sum(h[j] * row[i] for h, row in zip(dh, rows))
        b2[0] -= learning_rate * sum(dz)
    return [(np.array(W1), np.array(b1)), (np.array(W2), np.array(b2))], losses


def predict(X, params):
    (W1, b1), (W2, b2) = params
    return [[1 if forward(row, W1, b1, W2, b2)[1] > 0.5 else 0] for row in X]
