# expect: any
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, float)
    g = np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g
