# expect: numerical_gradient__sign
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    p = x.astype(float)
    g = np.zeros(p.shape)
    for i in np.ndindex(p.shape):
        old = p[i]
        p[i] = old - h
        a = f(p)
        p[i] = old + h
        g[i] = (a - f(p)) / (2 * h)
        p[i] = old
    return g
