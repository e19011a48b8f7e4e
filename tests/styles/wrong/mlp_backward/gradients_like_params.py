# expect: mlp_backward__gradients_like_params
import numpy as np


def mlp_backward(X, y, params, activation):
    if activation not in ("relu", "tanh"):
        raise ValueError("activation must be relu or tanh")
    n = len(X)
    inputs, sums = [], []
    A = X
    for i, (W, b) in enumerate(params):
        Z = A @ W + b
        inputs.append(A)
        sums.append(Z)
        if i < len(params) - 1:
            A = np.tanh(Z) if activation == "tanh" else np.maximum(Z, 0)
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    P = np.exp(log_p)
    loss = float(-np.mean(log_p[np.arange(n), y]))
    dZ = P.copy()
    dZ[np.arange(n), y] -= 1
    dZ /= n
    grads = [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
    for i in range(len(params) - 1, -1, -1):
        W, b = params[i]
        grads[i][0][...] = inputs[i].T @ dZ
        grads[i][1][...] = dZ.sum(axis=0)
        if i > 0:
            dA = dZ @ W.T
            dZ = dA * (1 - inputs[i] ** 2) if activation == "tanh" else dA * (sums[i - 1] > 0)
    return loss, grads
