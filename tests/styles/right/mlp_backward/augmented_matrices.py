import numpy as np
def mlp_backward(X, y, params, activation):
    if activation == "tanh":
        act, slope = np.tanh, lambda a: 1 - a * a
    elif activation == "relu":
        act, slope = lambda z: np.maximum(0.0, z), lambda a: (a > 0) * 1.0
    else:
        raise ValueError
    one = np.ones((len(X), 1))
    T = [np.vstack([W, b]) for W, b in params]
    acts = [np.hstack([X, one])]
    for M in T[:-1]:
        acts.append(np.hstack([act(acts[-1] @ M), one]))
    Z = acts[-1] @ T[-1]
    P = np.exp(Z - Z.max(1)[:, None]); tot = P.sum(1)
    loss = np.log(tot) + Z.max(1) - Z[np.arange(len(y)), y]
    P = P / tot[:, None]
    P[np.arange(len(y)), y] -= 1
    delta = P / len(y)
    out = [None] * len(T)
    for l in range(len(T) - 1, -1, -1):
        G = acts[l].T @ delta
        out[l] = (G[:-1], G[-1])
        if l > 0:
            delta = (delta @ T[l][:-1].T) * slope(acts[l][:, :-1])
    return loss.mean().item(), out
