import numpy as np
from numpy import exp, log, mean, tanh


def train_xor(X, y, params, learning_rate, iterations):
    params = [[np.array(W, dtype=float), np.array(b, dtype=float)] for W, b in params]
    losses = []
    for t in range(iterations):
        acts = [X]
        for k, (W, b) in enumerate(params):
            z = acts[-1] @ W + b
            acts.append(tanh(z) if k < len(params) - 1 else 1 / (1 + exp(-z)))
        p = acts[-1]
        losses.append(-mean(y * log(p) + (1 - y) * log(1 - p)))
        delta = (p - y) / X.shape[0]
        updates = []
        for k in (1, 0):
            updates.append((k, acts[k].T @ delta, delta.sum(axis=0)))
            delta = (delta @ params[k][0].T) * (1 - acts[k] ** 2)
        for k, dW, db in updates:
            params[k][0] -= learning_rate * dW
            params[k][1] -= learning_rate * db
    return params, losses


def predict(X, params):
    p = X
    for W, b in params[:-1]:
        p = tanh(p @ W + b)
    p = 1 / (1 + exp(-(p @ params[-1][0] + params[-1][1])))
    return np.int64(p > 0.5)
