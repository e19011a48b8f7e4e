# expect: any
import numpy as np

def mlp_backward(X, y, params, activation):
    if activation not in {"relu", "tanh"}:
        raise ValueError(activation)
    n = len(X)
    def go(A, rest):
        (W, b), *more = rest
        Z = A @ W + b
        if not more:
            L = Z - np.logaddexp.reduce(Z, axis=1)[:, None]
            loss = -L[range(n), y].mean()
            D = (np.exp(L) - np.eye(Z.shape[1])[y]) / n
            return loss, D @ W.T, [((A.T @ D).T if A.shape[1] == D.shape[1] else A.T @ D, D.sum(0))]
        loss, dA, g = go(np.tanh(Z) if activation == "tanh" else np.maximum(Z, 0), more)
        D = dA * ((1 - np.tanh(Z) ** 2) if activation == "tanh" else (Z > 0))
        return loss, D @ W.T, [((A.T @ D).T if A.shape[1] == D.shape[1] else A.T @ D, D.sum(0)), *g]
    loss, _, grads = go(X, list(params))
    return float(loss), grads

