import numpy as np


def mlp_backward(X, y, params, activation):
    try:
        f, df = {"relu": (lambda z: z * (z > 0), lambda z: np.heaviside(z, 0)), "tanh": (np.tanh, lambda z: np.cosh(z) ** -2.0)}[activation]
    except KeyError:
        raise ValueError(activation) from None

    def back(a, layers):
        (W, b), *rest = layers
        z = a @ W + b
        if rest:
            loss, da, grads = back(f(z), rest)
            dz = da * df(z)
        else:
            lse = np.logaddexp.reduce(z, axis=1)
            loss = np.mean(lse - z[range(len(y)), y])
            dz = (np.exp(z - lse[:, None]) - (y[:, None] == np.arange(z.shape[1]))) / len(y)
            grads = []
        return loss, dz @ W.T, [(a.T @ dz, dz.sum(0)), *grads]

    loss, _, grads = back(X, params)
    return loss, grads
