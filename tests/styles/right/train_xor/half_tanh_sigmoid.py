import numpy as np
from copy import deepcopy

sigmoid = lambda z: 0.5 * (1 + np.tanh(z / 2))  # noqa: E731


def gradients(X, y, W1, b1, W2, b2):
    n = X.shape[0]
    A = np.tanh(np.add(np.dot(X, W1), b1))
    P = sigmoid(A.dot(W2) + b2)
    dA = ((P - y) / n).dot(W2.T)
    dH = dA - dA * A**2
    loss = -(np.log(P[y == 1]).sum() + np.log(1 - P[y == 0]).sum()) / n
    return loss, X.T.dot(dH), dH.sum(0), A.T.dot(P - y) / n, (P - y).mean(0)


def train_xor(X, y, params, learning_rate, iterations):
    params = deepcopy(params)
    losses = []
    for i in range(iterations):
        loss, *grads = gradients(X, y, *params[0], *params[1])
        for p, g in zip([*params[0], *params[1]], grads):
            p[...] = p - learning_rate * g
        losses.append(loss)
        if i % 500 == 0:
            print(i, "loss", loss)
    return params, losses


def predict(X, params):
    (W1, b1), (W2, b2) = params
    return np.rint(sigmoid(np.tanh(X @ W1 + b1) @ W2 + b2)).astype("int32")
