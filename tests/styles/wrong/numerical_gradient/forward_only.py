# expect: numerical_gradient__forward
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = x.astype(float)
    base = f(x)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        y = x.copy()
        y[i] += h
        g[i] = (f(y) - base) / h
    return g
