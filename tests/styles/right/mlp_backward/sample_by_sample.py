import numpy as np


def mlp_backward(X, y, params, activation):
    if activation == "relu":
        act, grad = lambda z: np.maximum(0, z), lambda z: (z > 0).astype(float)
    elif activation == "tanh":
        act, grad = np.tanh, lambda z: 1 - np.tanh(z) ** 2
    else:
        raise ValueError
    n = len(X)
    loss = 0.0
    dWs = [np.zeros_like(W, dtype=float) for W, _ in params]
    dbs = [np.zeros_like(b, dtype=float) for _, b in params]
    for x, c in zip(X, y):
        a, memory = x, []
        for k, (W, b) in enumerate(params):
            z = a @ W + b
            memory.append((a, z))
            a = act(z) if k + 1 < len(params) else z
        e = np.exp(a - a.max())
        p = e / e.sum()
        loss -= np.log(p[c]) / n
        p[c] -= 1.0
        for k in range(len(params) - 1, -1, -1):
            a, z = memory[k]
            dWs[k] += np.outer(a, p) / n
            dbs[k] += p / n
            if k > 0:
                p = params[k][0] @ p * grad(memory[k - 1][1])
    return loss, list(zip(dWs, dbs))
