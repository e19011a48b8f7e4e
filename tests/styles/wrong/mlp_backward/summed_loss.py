# expect: mlp_backward__loss_sum, mlp_backward__db_mean
import numpy as np

T = "tanh"


def mlp_backward(X, y, params, activation):
    if activation not in ("relu", T):
        raise ValueError
    A, Zs = [X], []
    for k, (W, b) in enumerate(params):
        Zs.append(A[-1] @ W + b)
        A.append(np.tanh(Zs[-1]) if activation == T else np.maximum(Zs[-1], 0))
    Z = Zs[-1] - Zs[-1].max(1, keepdims=True)
    P = np.exp(Z) / np.exp(Z).sum(1, keepdims=True)
    loss = -np.log(P[np.arange(len(y)), y]).sum()
    dZ = (P - np.eye(P.shape[1])[y]) / len(y)
    out = []
    for k in reversed(range(len(params))):
        out.append((A[k].T @ dZ, dZ.mean(0)))
        if k > 0:
            dZ = dZ @ params[k][0].T * (1 - A[k] ** 2 if activation == T else Zs[k - 1] > 0)
    return loss, out[::-1]
