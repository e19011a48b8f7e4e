# expect: numerical_gradient__first_axis_only
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    p = x.astype(float)
    g = np.zeros(p.shape)
    for i in range(len(p)):
        old = p[i].copy()
        p[i] = old + h
        a = f(p)
        p[i] = old - h
        g[i] = (a - f(p)) / (2 * h)
        p[i] = old
    return g
