# expect: train_classifier__returns_the_best
import numpy as np


def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    n = len(X)
    history = []
    for epoch in range(epochs):
        before = params
        order = rng.permutation(n)
        total = 0.0
        for start in range(0, n, size):
            batch = order[start : start + size]
            loss, grads = backward(X[batch], y[batch], params)
            total += loss * len(batch)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads)]
        history.append((total / n, accuracy(*val, params)))
        if epoch and history[-1][1] < history[-2][1]:
            params = before  # undo
    return params, history
