import numpy as np


def numerical_gradient(f, x, h=1e-5):
    if not np.issubdtype(x.dtype, np.floating):
        return numerical_gradient(f, x.astype(float), h)
    g = np.empty(x.shape, dtype=float)
    for i in np.ndindex(*x.shape):
        old = x[i].copy()
        try:
            x[i] = old + h
            above = f(x.copy())
            x[i] = old - h
            below = f(x.copy())
        finally:
            x[i] = old
        g[i] = (above - below) / (2 * h)
    return g
