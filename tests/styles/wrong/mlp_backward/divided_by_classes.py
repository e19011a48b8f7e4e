# expect: mlp_backward__divided_by_size
import numpy as np


def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def g(z, activation):
    return np.maximum(z, 0) if activation == "relu" else np.tanh(z)


def slope(z, activation):
    return (z > 0) * 1.0 if activation == "relu" else 1 - np.tanh(z) ** 2


def mlp_backward(X, y, params, activation):
    if activation not in ("relu", "tanh"):
        raise ValueError
    inputs, sums, a = [], [], X
    for i, (W, b) in enumerate(params):
        z = a @ W + b
        inputs.append(a)
        sums.append(z)
        a = g(z, activation) if i < len(params) - 1 else z
    P = softmax(a)
    loss = -np.log(P[np.arange(len(y)), y]).mean()
    d, grads = output_gradient(P, y), []
    for i in reversed(range(len(params))):
        grads.insert(0, (inputs[i].T @ d, d.sum(axis=0)))
        if i:
            d = d @ params[i][0].T * slope(sums[i - 1], activation)
    return loss, grads


def output_gradient(P, y):
    D = P.copy()
    D[np.arange(len(y)), y] -= 1
    return D / P.size
