# expect: train_classifier__momentum
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    speed = [(0 * W, 0 * b) for W, b in params]
    history = []
    for _ in range(epochs):
        total, p = 0, rng.permutation(len(X))
        for s in range(0, len(X), size):
            now = p[s : s + size]
            loss, grads = backward(X[now], y[now], params)
            total += loss * len(now)
            speed = [(0.9 * u + dW, 0.9 * v + db) for (u, v), (dW, db) in zip(speed, grads, strict=True)]
            params = [(W - rate * u, b - rate * v) for (W, b), (u, v) in zip(params, speed, strict=True)]
        history.append((total / len(X), accuracy(*val, params)))
    return params, history
