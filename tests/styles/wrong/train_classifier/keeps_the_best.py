# expect: train_classifier__returns_the_best
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history, best = [], (-1, params)
    for _ in range(epochs):
        total, p = 0, rng.permutation(len(X))
        for s in range(0, len(X), size):
            now = p[s : s + size]
            loss, grads = backward(X[now], y[now], params)
            total += loss * len(now)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads, strict=True)]
        history.append((total / len(X), accuracy(*val, params)))
        best = max(best, (history[-1][1], params), key=lambda pair: pair[0])
    return best[1], history
