# expect: train_classifier__stops_early
def train_classifier(train, val, params, backward, accuracy, rate, size, epochs, rng):
    X, y = train
    history = []
    for _ in range(epochs):
        order, total = rng.permutation(len(X)), 0
        for first in range(0, len(X), size):
            batch = order[first : first + size]
            loss, grads = backward(X[batch], y[batch], params)
            total += loss * len(batch)
            params = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(params, grads)]
        history.append((total / len(X), accuracy(*val, params)))
        if history[-1][1] == 1:
            break
    return params, history
