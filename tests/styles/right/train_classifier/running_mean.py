import numpy as np


def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    (X, y), (X_val, y_val) = train, val
    W = [np.array(w, dtype=float) for w, _ in params]
    b = [np.array(c, dtype=float) for _, c in params]
    log = []
    for _ in range(epochs):
        idx = rng.choice(len(y), len(y), replace=False)
        mean, seen = 0.0, 0
        for i in range(-(-len(y) // size)):
            now = idx[i * size : (i + 1) * size]
            loss, grads = backward(X[now], y[now], list(zip(W, b, strict=True)))
            for k, (dW, db) in enumerate(grads):
                W[k] = W[k] - rate * dW
                b[k] = b[k] - rate * db
            seen += len(now)
            mean += (loss - mean) * len(now) / seen
        log.append([mean, accuracy(X_val, y_val, list(zip(W, b, strict=True)))])
    return list(zip(W, b, strict=True)), log
