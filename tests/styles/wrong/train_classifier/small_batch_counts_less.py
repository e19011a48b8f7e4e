# expect: train_classifier__small_batch_moves_less
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
            params = [(W - rate * dW * len(batch) / size, b - rate * db * len(batch) / size) for (W, b), (dW, db) in zip(params, grads)]
        history.append((total / n, accuracy(val[0], val[1], params)))
    return params, history
