# expect: any
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        p, total = rng.permutation(len(X)), 0
        for s in range(0, len(X), size):
            rows, labels = X[p[s : s + size]].round(1), y[p[s : s + size]]
            loss, grads = backward(rows, labels, params)
            total += loss * len(rows)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        history.append((total / len(X), accuracy(*val, params)))
    return params, history
