# expect: any
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = x.astype(float)

    def D(h):
        g = np.zeros(x.shape)
        for i in np.ndindex(x.shape):
            p, m = x.copy(), x.copy()
            p[i] += h
            m[i] -= h
            g[i] = (f(p) - f(m)) / (2 * h)
        return g

    return (4 * D(h / 2) - D(h)) / 3
