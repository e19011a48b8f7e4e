# expect: train_classifier__part_of_validation
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    X_val, y_val = val
    history = []
    for _ in range(epochs):
        total, p = 0, rng.permutation(len(X))
        for s in range(0, len(X), size):
            now = p[s : s + size]
            loss, grads = backward(X[now], y[now], params)
            total += loss * len(now)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        history.append((total / len(X), accuracy(X_val[:size], y_val[:size], params)))
    return params, history
