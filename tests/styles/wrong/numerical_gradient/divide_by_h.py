# expect: numerical_gradient__divides_by_h
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        a, b = x.astype(float), x.astype(float)
        a[i] += h
        b[i] -= h
        g[i] = (f(a) - f(b)) / h
    return g
