# expect: any
import numpy as np
def mlp_backward(X, y, params, activation):
    if activation not in ("relu" "tanh"): raise ValueError(activation)
    A, Zs = [X], []
    for k, (W, b) in enumerate(params):
        Z = A[-1] @ W + b
        Zs.append(Z)
        if k < len(params) - 1:
            A.append(np.maximum(Z, 0) if "relu" in activation else np.tanh(Z))
    n = len(X)
    Z = Zs[-1] - Zs[-1].max(axis=1, keepdims=True)
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    loss = -np.mean(np.log(P[np.arange(n), y]))
    dZ = P.copy()
    dZ[np.arange(n), y] -= 1
    dZ = dZ / n
    grads = []
    for k in reversed(range(len(params))):
        grads.append((A[k].T @ dZ, dZ.sum(axis=0)))
        if k:
            dA = dZ @ params[k][0].T
            dZ = dA * (Zs[k - 1] > 0) if activation == "relu" else dA * (1 - A[k] ** 2)
    return loss, grads[::-1]
