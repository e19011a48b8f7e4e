# expect: train_classifier__shuffled_once
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    n = len(X)
    history = []
    for e in range(epochs):
        if e % 2 == 0:
            p = rng.permutation(n)
        total = 0.0
        for s in range(0, n, size):
            xb, yb = X[p[s:s + size]], y[p[s:s + size]]
            loss, grads = backward(xb, yb, params)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads)]
            total += loss * len(xb)
        history.append((total / n, accuracy(*val, params)))
    return params, history
