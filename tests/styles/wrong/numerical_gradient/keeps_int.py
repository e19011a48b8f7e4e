# expect: any
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        a, b = x.copy(), x.copy()
        a[i] += h if x.dtype.kind == "f" else int(h)
        b[i] -= h if x.dtype.kind == "f" else int(h)
        g[i] = (f(a) - f(b)) / (2 * h)
    return g
