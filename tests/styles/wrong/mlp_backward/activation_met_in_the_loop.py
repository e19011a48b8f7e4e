# expect: mlp_backward__checks_in_hidden_layers
import numpy as np
def mlp_backward(X, y, params, activation):
    A, Zs = [X], []
    for i, (W, b) in enumerate(params):
        Z = A[-1] @ W + b
        Zs.append(Z)
        if i < len(params) - 1:
            if activation == "relu":
                A.append(np.maximum(Z, 0))
            elif activation == "tanh":
                A.append(np.tanh(Z))
            else:
                raise ValueError
    n = len(X)
    S = Zs[-1] - Zs[-1].max(axis=1, keepdims=True)
    logp = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    loss = float(-logp[np.arange(n), y].mean())
    d = np.exp(logp); d[np.arange(n), y] -= 1; d /= n
    grads = []
    for i in reversed(range(len(params))):
        grads.insert(0, (A[i].T @ d, d.sum(axis=0)))
        if i:
            d = d @ params[i][0].T
            d = d * ((Zs[i - 1] > 0) if activation == "relu" else 1 - A[i] ** 2)
    return loss, grads
