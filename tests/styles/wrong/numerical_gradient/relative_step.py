# expect: any
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    p = x.astype(float)
    g = np.zeros(p.shape)
    for i in np.ndindex(p.shape):
        old = p[i]
        d = h * abs(old)
        p[i] = old + d
        a = f(p)
        p[i] = old - d
        g[i] = (a - f(p)) / (2 * d)
        p[i] = old
    return g
