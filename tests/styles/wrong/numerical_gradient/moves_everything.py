# expect: numerical_gradient__all_at_once
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = x.astype(float)
    return np.ones(x.shape) * (f(x + h) - f(x - h)) / (2 * h)
