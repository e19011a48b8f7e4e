import numpy as np


def mlp_backward(X, y, params, activation):
    if activation not in {"relu", "tanh"}:
        raise ValueError(activation)
    f = np.float32
    acts = [X.astype(f)]
    for k, (W, b) in enumerate(params):
        z = acts[-1] @ W.astype(f) + b.astype(f)
        last = k == len(params) - 1
        acts.append(z if last else np.maximum(0, z) if activation == "relu" else np.tanh(z))
    z = acts.pop()
    e = np.exp(z - z.max(1, keepdims=True))
    p = e / e.sum(1, keepdims=True)
    pick = np.arange(y.size), y
    loss = -np.log(p[pick]).mean()
    p[pick] -= 1
    delta = p / f(y.size)
    grads = []
    for a, (W, _) in zip(acts[::-1], params[::-1]):
        grads.insert(0, [a.T @ delta, delta.sum(0)])
        delta = delta @ W.T.astype(f) * ((a > 0) if activation == "relu" else 1 - a * a)
    return loss, grads
