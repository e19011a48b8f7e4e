# expect: mlp_backward__mask_from_gradient
import numpy as np


def mlp_backward(X, y, params, activation):
    if activation not in ("relu", "tanh"):
        raise ValueError
    A, Zs = [X], []
    for i, (W, b) in enumerate(params):
        Z = A[-1] @ W + b
        Zs.append(Z)
        if i < len(params) - 1:
            A.append(np.maximum(Z, 0) if activation == "relu" else np.tanh(Z))
    n = len(X)
    S = Zs[-1] - Zs[-1].max(axis=1, keepdims=True)
    logp = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    loss = float(-logp[np.arange(n), y].mean())
    d = np.exp(logp)
    d[np.arange(n), y] -= 1
    d /= n
    grads = []
    for i in reversed(range(len(params))):
        grads.insert(0, (A[i].T @ d, d.sum(axis=0)))
        if i:
            d = d @ params[i][0].T
            d = np.where((Zs[i - 1] > 0) & (d > 0), d, 0.0) if activation == "relu" else d * (1 - A[i] ** 2)
    return loss, grads
