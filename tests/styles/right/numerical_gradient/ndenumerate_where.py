import numpy as np


def numerical_gradient(f, x, h=1e-5):
    index = np.arange(x.size).reshape(x.shape)
    grad = np.empty(x.shape, order="F")
    for place, k in np.ndenumerate(index):
        up, down = (f(np.where(index == k, x + s * h, x)) for s in (1.0, -1.0))
        grad[place] = 0.5 * (up - down) / h
    return grad
