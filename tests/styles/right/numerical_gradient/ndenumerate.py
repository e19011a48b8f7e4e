import numpy as np


def numerical_gradient(f, x, h=1e-5):
    out = np.zeros(x.shape)
    for where, value in np.ndenumerate(x):
        up, down = x.astype(float), x.astype(float)
        up[where] = value + h
        down[where] = value - h
        out[where] = (f(up) - f(down)) / (2 * h)
    return out
