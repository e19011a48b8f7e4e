# expect: train_classifier__shuffled_once
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    order = rng.permutation(len(X))
    X, y = X[order], y[order]
    history = []
    for _ in range(epochs):
        total = 0
        for s in range(0, len(X), size):
            loss, grads = backward(X[s : s + size], y[s : s + size], params)
            total += loss * len(y[s : s + size])
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        history.append((total / len(X), accuracy(*val, params)))
    return params, history
