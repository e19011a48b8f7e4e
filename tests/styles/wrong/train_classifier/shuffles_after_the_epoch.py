# expect: train_classifier__first_epoch_as_it_stands
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    n = len(X)
    history = []
    for _ in range(epochs):
        total = 0.0
        for s in range(0, n, size):
            xb, yb = X[s:s + size], y[s:s + size]
            loss, grads = backward(xb, yb, params)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads)]
            total += loss * len(xb)
        history.append((total / n, accuracy(*val, params)))
        p = rng.permutation(n)
        X, y = X[p], y[p]
    return params, history
