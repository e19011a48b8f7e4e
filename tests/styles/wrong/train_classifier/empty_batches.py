# expect: any
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        p, total = rng.permutation(len(X)), 0
        for s in range(0, len(X), size):
            loss, grads = backward(X[p[s:s]], y[p[s:s]], params)
            total += loss * size
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        history.append((total / len(X), accuracy(*val, params)))
    return params, history
