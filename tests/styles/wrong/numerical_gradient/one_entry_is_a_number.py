# expect: any
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    x = x.astype(float)
    if x.size == 1:
        return (f(x + h) - f(x - h)) / (2 * h)
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x); e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g
