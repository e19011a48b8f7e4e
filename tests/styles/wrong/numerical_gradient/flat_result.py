# expect: numerical_gradient__flattened
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    g = []
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        g.append((f(x + e) - f(x - e)) / (2 * h))
    return np.array(g)
