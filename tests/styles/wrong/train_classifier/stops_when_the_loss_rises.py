# expect: train_classifier__stops_early
import numpy as np


def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    n = len(X)
    history = []
    for epoch in range(epochs):
        order = rng.permutation(n)
        total = 0.0
        for start in range(0, n, size):
            batch = order[start : start + size]
            loss, grads = backward(X[batch], y[batch], params)
            total += loss * len(batch)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads)]
        history.append((total / n, accuracy(val[0], val[1], params)))
        if len(history) > 1 and history[-1][0] > history[-2][0]:
            break
    return params, history
