# expect: mlp_backward__divided_twice
import numpy as np


def mlp_backward(X, y, params, activation):
    if activation not in ("relu", "tanh"):
        raise ValueError(activation)
    n = len(y)
    cache, a = [], X
    for i, (W, b) in enumerate(params):
        z = a @ W + b
        cache.append((a, z))
        if i < len(params) - 1:
            a = np.maximum(z, 0) if activation == "relu" else np.tanh(z)
    z = z - z.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    loss = -log_p[np.arange(n), y].mean()
    dz = np.exp(log_p)
    dz[np.arange(n), y] -= 1
    dz /= n * n
    grads = []
    for i in reversed(range(len(params))):
        a, z = cache[i]
        grads.insert(0, (a.T @ dz, dz.sum(axis=0)))
        if i > 0:
            da = dz @ params[i][0].T
            z = cache[i - 1][1]
            dz = da * ((z > 0) if activation == "relu" else 1 - np.tanh(z) ** 2)
    return float(loss), grads
