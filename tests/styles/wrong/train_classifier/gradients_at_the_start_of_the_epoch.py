# expect: train_classifier__one_update_an_epoch
import numpy as np


def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    n = len(X)
    history = []
    for _ in range(epochs):
        order = rng.permutation(n)
        start = params
        total = 0.0
        for i in range(0, n, size):
            ids = order[i : i + size]
            loss, grads = backward(X[ids], y[ids], start)
            total += loss * len(ids)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads)]
        history.append((total / n, accuracy(*val, params)))
    return params, history
