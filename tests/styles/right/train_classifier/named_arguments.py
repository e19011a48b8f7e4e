import numpy as np


def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    n = len(X)
    history = []
    for _ in range(epochs):
        total = 0.0
        for batch in np.split(rng.permutation(n), range(size, n, size)):
            loss, grads = backward(X=X[batch], y=y[batch], params=params)
            total += loss * len(batch)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads)]
        history.append((total / n, accuracy(X=val[0], y=val[1], params=params)))
    return params, history
