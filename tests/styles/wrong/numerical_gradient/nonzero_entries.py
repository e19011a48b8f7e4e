# expect: numerical_gradient__skips_zeros
import numpy as np
def numerical_gradient(f, x, h=1e-5):
    z = x.astype(float); g = np.zeros_like(z)
    for i in zip(*np.nonzero(z)):
        a, b = z.copy(), z.copy(); a[i] += h; b[i] -= h
        g[i] = (f(a) - f(b)) / (2 * h)
    return g
