# expect: any
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    p = x.astype(float)
    g = np.zeros(p.size)
    q = p.reshape(-1)
    for i in range(q.size - 1):
        old = q[i]
        q[i] = old + h
        a = f(p)
        q[i] = old - h
        g[i] = (a - f(p)) / (2 * h)
        q[i] = old
    return g.reshape(p.shape)
