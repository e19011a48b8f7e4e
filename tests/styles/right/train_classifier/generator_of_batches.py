import numpy as np


def batches(X, y, size, rng):
    numbers = rng.permutation(np.arange(len(y)))
    for k in range(0, len(y), size):
        yield X[numbers[k : k + size]], y[numbers[k : k + size]]


def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    history = []
    for _ in range(epochs):
        losses, counts = [], []
        for X, y in batches(*train, size, rng):
            loss, grads = backward(X, y, params)
            losses.append(loss)
            counts.append(len(y))
            params = [tuple(p - rate * g for p, g in zip(pair, grad, strict=True)) for pair, grad in zip(params, grads, strict=True)]
        history.append((np.average(losses, weights=counts), accuracy(val[0], val[1], params)))
    return params, history
