import numpy as np


def numerical_gradient(f, x, h=1e-5):
    flat = np.ravel(x).astype(np.float64)
    basis = np.eye(flat.size) * h
    slopes = [(f((flat + e).reshape(x.shape)) - f((flat - e).reshape(x.shape))) / (h + h) for e in basis]
    return np.array(slopes, dtype=float).reshape(x.shape)
