# expect: train_classifier__mean_of_batches
import numpy as np


def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        p, losses = rng.permutation(len(X)), []
        for s in range(0, len(X), size):
            loss, grads = backward(X[p[s : s + size]], y[p[s : s + size]], params)
            losses.append(loss)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        history.append((np.mean(losses), accuracy(*val, params)))
    return params, history
