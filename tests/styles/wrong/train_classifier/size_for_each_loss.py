# expect: train_classifier__size_for_each_loss
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        total, p = 0, rng.permutation(len(X))
        for s in range(0, len(X), size):
            loss, grads = backward(X[p[s : s + size]], y[p[s : s + size]], params)
            total += loss * size
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        history.append((total / len(X), accuracy(*val, params)))
    return params, history
