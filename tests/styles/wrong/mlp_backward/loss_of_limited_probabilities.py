# expect: any
import numpy as np


def mlp_backward(X, y, params, activation):
    if activation not in ("relu", "tanh"):
        raise ValueError
    inputs, A = [], X
    for k, (W, b) in enumerate(params):
        inputs.append(A)
        Z = A @ W + b
        if k < len(params) - 1:
            A = np.maximum(Z, 0) if activation == "relu" else np.tanh(Z)
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    n = len(X)
    loss = float(-np.log(np.maximum(P[np.arange(n), y], 1e-3)).mean())
    d = (P - np.eye(P.shape[1])[y]) / n
    grads = []
    for k in range(len(params) - 1, -1, -1):
        grads.insert(0, (inputs[k].T @ d, d.sum(axis=0)))
        if k:
            d = d @ params[k][0].T * ((inputs[k] > 0) if activation == "relu" else 1 - inputs[k] ** 2)
    return loss, grads
