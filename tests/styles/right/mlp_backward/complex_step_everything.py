import numpy as np


def mlp_backward(X, y, params, activation):
    if activation not in ["relu", "tanh"]:
        raise ValueError
    act = (lambda z: z * (z.real > 0)) if activation == "relu" else np.tanh

    def loss(ps):
        a = X
        for W, b in ps[:-1]:
            a = act(a @ W + b)
        z = a @ ps[-1][0] + ps[-1][1]
        z = z - z.real.max(axis=1, keepdims=True)
        return -np.mean(z[np.arange(len(y)), y] - np.log(np.exp(z).sum(axis=1)))

    grads = []
    for l, pair in enumerate(params):
        both = []
        for k, p in enumerate(pair):
            g = np.zeros(p.shape)
            for i in np.ndindex(p.shape):
                q = p.astype(complex)
                q[i] += 1e-20j
                new = list(params)
                new[l] = (q, pair[1]) if k == 0 else (pair[0], q)
                g[i] = loss(new).imag / 1e-20
            both.append(g)
        grads.append((both[0], both[1]))
    return loss(params).real, grads
