import numpy as np


def numerical_gradient(f, x, h=1e-5):
    p = np.asarray(x, dtype=float)
    units = np.eye(p.size).reshape(p.size, *p.shape)
    return np.array([(f(p + h * e) - f(p - h * e)) / (2 * h) for e in units]).reshape(p.shape)
